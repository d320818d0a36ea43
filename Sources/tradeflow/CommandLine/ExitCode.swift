/// What the program tells its caller at the end, as `sysexits.h` has it.
enum ExitCode: Int32 {
  case done = 0
  /// `run` and `rates import` only: done, and some articles or rows were rejected.
  case rejected = 1
  case usage = 64
  case noInput = 65
  case bug = 70
  case cannotWrite = 73
  case failedIO = 74
  case temporary = 75
  case settings = 78
}
