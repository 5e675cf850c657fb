extension Colour {
  /// Colours of slices from dark to light, in one palette.
  static func slices(_ count: Int) -> [Colour] {
    let palette: [UInt32] = [0x2F5D8C, 0x5B8DB8, 0xC08A2E, 0x8FB3D1, 0x7A8794, 0xDDB877, 0xC3D4E3, 0xB8BEC7]
    return (0..<count).map { Colour(palette[$0 % palette.count]) }
  }
}
