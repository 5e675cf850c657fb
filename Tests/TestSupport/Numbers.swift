public import ReaderTestSupport

/// The same numbers for the same seed, for tests of later stages.
public typealias SplitMix64 = ReaderTestSupport.SplitMix64
