import Testing

@testable import Outputs

@Suite struct ManifestTests {
  @Test func readsAsTheDesignSays() {
    var manifest = Manifest(
      period: "2026-10", days: ["2026-10-01", "2026-10-31"], program: "taizhang 0.1.0", definitions: "ab",
      settings: [.init(path: "settings.yaml", sha256: "12"), .init(path: "definitions/kind-q.yaml", sha256: "34")],
      inputs: [
        .init(
          path: "志愿服务/10月\"一\\二\".csv", bytes: 12, sha256: "cd", kind: "service", encoding: "GB18030",
          rows: .init(counted: 1, notApproved: 2, duplicate: 3, superseded: 4, rejected: 5, notARecord: 6)),
        .init(path: "a\nb\u{1}.csv", bytes: 0, sha256: "", kind: "", encoding: "UTF-8", rows: .init()),
      ])
    manifest.outputs = [.init(path: "figures.csv", bytes: 3, sha256: "ef")]
    #expect(
      String(decoding: manifest.json, as: UTF8.self) == #"""
        {
          "period": "2026-10",
          "days": ["2026-10-01", "2026-10-31"],
          "program": "taizhang 0.1.0",
          "definitions": "ab",
          "settings": [
            {"path": "settings.yaml", "sha256": "12"},
            {"path": "definitions/kind-q.yaml", "sha256": "34"}
          ],
          "inputs": [
            {"path": "志愿服务/10月\"一\\二\".csv", "bytes": 12, "sha256": "cd", "kind": "service", "encoding": "GB18030", "rows": {"counted": 1, "notApproved": 2, "duplicate": 3, "superseded": 4, "rejected": 5, "notARecord": 6}},
            {"path": "a\nb\u0001.csv", "bytes": 0, "sha256": "", "kind": "", "encoding": "UTF-8", "rows": {"counted": 0, "notApproved": 0, "duplicate": 0, "superseded": 0, "rejected": 0, "notARecord": 0}}
          ],
          "outputs": [
            {"path": "figures.csv", "bytes": 3, "sha256": "ef"}
          ]
        }

        """#)
  }

  @Test func nothingReadAndNothingWrittenIsStillJSON() {
    #expect(
      String(decoding: emptyManifest.json, as: UTF8.self) == """
        {
          "period": "2026-10",
          "days": [],
          "program": "taizhang 0",
          "definitions": "d",
          "settings": [],
          "inputs": [],
          "outputs": []
        }

        """)
  }
}
