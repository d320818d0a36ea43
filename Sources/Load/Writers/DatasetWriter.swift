import Extract

/// One file of the output folder in the making: it gets the store's articles, then its rejects, then the
/// conflicts between articles, in the folder's order.
protocol DatasetWriter {
  var file: OutputFile { get }

  func begin() throws(LoadError)
  func add(_ article: StoredArticle) throws(LoadError)
  func add(_ reject: Reject) throws(LoadError)
  func add(_ conflict: Conflict) throws(LoadError)
  func end() throws(LoadError)
}

extension DatasetWriter {
  func begin() throws(LoadError) {}
  func add(_ article: StoredArticle) throws(LoadError) {}
  func add(_ reject: Reject) throws(LoadError) {}
  func add(_ conflict: Conflict) throws(LoadError) {}
  func end() throws(LoadError) {}
}
