import ArgumentParser

/// How the engines that read large files are called.
enum EngineName: String, CaseIterable, ExpressibleByArgument { case native, spark }
