/// Where a cell's content stands up and down.
public enum Vertical: String, Sendable, Hashable { case top, centre, bottom }
