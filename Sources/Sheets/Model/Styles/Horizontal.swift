/// Where a cell's content stands across.
public enum Horizontal: String, Sendable, Hashable { case left, centre, right }
