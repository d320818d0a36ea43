/// A group of files that a user can ask for by name.
package enum Output: String, Sendable, Hashable, CaseIterable { case csv, json, ndjson }

/// Where the load stage writes, and what.
package struct LoadSettings: Sendable, Hashable {
  package var folder: String
  /// Files of other outputs that an earlier run wrote stay as they are; the manifest names those of this run.
  package var outputs: Set<Output>
  /// Starts the folder's store anew instead of merging into it.
  package var replace: Bool

  package init(folder: String, outputs: Set<Output> = Set(Output.allCases), replace: Bool = false) {
    self.folder = folder
    self.outputs = outputs
    self.replace = replace
  }
}
