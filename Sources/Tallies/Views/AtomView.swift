import Values

/// A date field as atoms, by code.
struct AtomView {
  let codes: RowCodes?
  /// By code.
  let atoms: [Int32]

  init(_ view: FieldView, _ atoms: Atoms) {
    codes = view.codes
    self.atoms = view.numbers.map { atoms.atom(ofDay: $0) }
  }
}
