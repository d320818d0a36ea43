import Load
