/// What only the run knows and the manifest tells: the load stage has no clock.
package struct RunFacts: Sendable, Hashable {
  /// The program's version.
  package var version: String
  /// ISO 8601 instants.
  package var started: String?
  package var finished: String?
  /// Input files read; nil where the stage read a stream.
  package var inputs: Int?

  package init(version: String, started: String? = nil, finished: String? = nil, inputs: Int? = nil) {
    self.version = version
    self.started = started
    self.finished = finished
    self.inputs = inputs
  }
}
