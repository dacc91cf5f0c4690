import Diagnostics
import Loading
import Packing
import Reporting
import Testing

@testable import Collecting

/// Many units at once, from the list an office has: all of them or none.
@Suite struct UnitListTests {
    private static let columns = ["id", "name", "kind", "parent", "valid_from", "valid_to", "order", "basis"]

    private func draft(_ file: SentFile, _ defaults: [String: String] = [:]) async -> UnitsDraft {
        await draftUnits(file, defaults: defaults, into: await SmallAnswers().raw, columns: Self.columns)
    }

    private func draft(_ text: String, _ defaults: [String: String] = [:]) async -> UnitsDraft {
        await draft(SentFile(path: "xa.csv", bytes: Array(text.utf8)), defaults)
    }

    private func added(_ draft: UnitsDraft) -> [String] {
        String(decoding: draft.bytes ?? [], as: UTF8.self).split(separator: "\n").dropFirst(5).map(String.init)
    }

    private func said(_ draft: UnitsDraft) -> [String] {
        draft.found.filter { $0.severity == .error }.map { "\($0.location): \($0.message.vi)" }
    }

    @Test func aWorkbookUnderATitleIsRead() async throws {
        let bytes = try ownWorkbook(
            [
                [.text("DANH SÁCH XÃ, PHƯỜNG")],
                [.text("TT"), .text("Tên đơn vị"), .text("Loại"), .text("Trực thuộc"), .text("Ngày thành lập"), .text("Dân số")],
                [.number("1"), .text("Phường Hạnh Thông"), .blank(), .text("Tỉnh Thử"), .text("1/7/2025"), .number("5")],
                [.number("2"), .text("Đông Hòa"), .text("xã"), .text("tinh")],
                [.number("3"), .text("Hội Khuyến học"), .text("tổ chức")],
                [.number("4")],
            ], merged: ["A1:F1"])
        let draft = await draft(SentFile(path: "xa.xlsx", bytes: bytes))
        #expect(said(draft).isEmpty, "\(said(draft))")
        #expect(
            added(draft) == [
                "phuong-hanh-thong,Phường Hạnh Thông,ward,tinh,2025-07-01,", "xa-dong-hoa,Đông Hòa,commune,tinh,,",
                "hoi-khuyen-hoc,Hội Khuyến học,organisation,,,",
            ])
        #expect(draft.found.map(\.message.vi).contains("cột «Dân số» không dùng, bỏ qua"))
        #expect(draft.units.map(\.isMade) == [true, true, true])
    }

    @Test func codesThatAreTakenBeginWithTheParents() async {
        // «xa-an» of another parent; defaults stand where the list says nothing
        let draft = await draft(
            "Mã;Tên;Cấp trên\nxa-d;Xã D;\n;Xã D;phuong-c\n;Bình;\n", ["kind": "xã", "parent": "tinh", "valid_from": "2025-07-01"])
        #expect(said(draft).isEmpty, "\(said(draft))")
        #expect(
            added(draft) == [
                "xa-d,Xã D,commune,tinh,2025-07-01,", "phuong-c-xa-d,Xã D,commune,phuong-c,2025-07-01,",
                "xa-binh,Bình,commune,tinh,2025-07-01,",
            ])
    }

    @Test func everyWrongLineIsToldAndNothingIsAdded() async {
        let draft = await draft(
            """
            Tên;Mã;Loại;Cấp trên;Từ ngày;Căn cứ
            Xã An;;;tinh;;
            Xã Mới;xa-b;;tinh;;
            Tân An;;;tinh;;
            Xã E;;;tinh;2025-13-01;
            Xã G;;;tinh-x;;
            Xã H;;;tinh;;Nghị quyết 1
            Xã I;;;tinh;;
            XÃ I;;;tinh;;
            ;xa-k;xã;tinh;;

            """)
        #expect(draft.bytes == nil && draft.units.isEmpty)
        #expect(
            said(draft) == [
                "xa.csv:2:1: «Xã An» đã có trong units.csv với mã xa-a; không ghi đè",
                "xa.csv:3:8: «Xã Bình» đã có trong units.csv với mã xa-b; không ghi đè",
                "xa.csv:4:1: không rõ «Tân An» là loại đơn vị nào",
                "xa.csv:5:13: Đơn vị «Xã E»: «valid_from» ghi «2025-13-01», không có tháng 13",
                "xa.csv:6:8: Đơn vị «Xã G»: không có đơn vị «tinh-x»",
                "xa.csv:7:14: units.csv không có cột “basis”",
                "xa.csv:9:1: mã xa-i đã dùng ở xa.csv:8:1", "xa.csv:10:2: dòng không ghi tên đơn vị",
            ])
    }

    @Test func aFileThatIsNoListIsRefused() async {
        #expect(said(await draft("Xã;Số\nA;1\n")) == ["xa.csv: không thấy dòng tiêu đề có cột «Tên»"])
        #expect(said(await draft("Tên;Loại\n")) == ["xa.csv: danh sách không có đơn vị nào"])
        #expect(said(await draft(SentFile(path: "xa.xlsx", bytes: [0x50, 0x4B]))).count == 1)
    }
}
