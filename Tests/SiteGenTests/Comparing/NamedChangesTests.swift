import Reviewing
import Testing

@testable import Comparing

/// Each kind of change is named as what it is, and as nothing else.
@Suite("What a change is called")
struct NamedChangesTests {
    @Test("two neighbouring digits swapped, also over the comma")
    func swappedDigit() async throws {
        #expect(
            try await changed("data/quan.csv", "2022,,45.2", "2022,,54.2").lines == [
                "other: quan citizens 2025: onTrack → onTrack in 2022",
                "changed: quan citizens 2022 [\"value\"]: 45,2% → 54,2% (swappedDigits, revisesFinal)",
            ])
        #expect(
            try await changed("data/quan.csv", "2022,,45.2", "2022,,42.5").lines == [
                "worse: quan citizens 2025: onTrack → behind in 2022",
                "changed: quan citizens 2022 [\"value\"]: 45,2% → 42,5% (swappedDigits, revisesFinal)",
            ])
        #expect(
            try await changed("data/quan.csv", "2022,,45.2", "2022,,45.3").lines == [
                "changed: quan citizens 2022 [\"value\"]: 45,2% → 45,3% (revisesFinal)"
            ])
    }

    @Test("a factor of ten, and a digit that fell out")
    func tenfold() async throws {
        #expect(
            try await changed("data/quan.csv", "2023,,1234", "2023,,12340").lines.contains(
                "changed: quan families 2023 [\"value\"]: 1.234 → 12.340 (tenfold, revisesFinal)"))
        #expect(
            try await changed("data/quan.csv", "2023,,1234", "2023,,134").lines.contains(
                "changed: quan families 2023 [\"value\"]: 1.234 → 134 (droppedDigit, revisesFinal)"))
    }

    @Test("a change larger than three times the usual step of the year")
    func largeStep() async throws {
        let lines = try await changed("data/quan.csv", "2021,,40.3", "2021,,61.7").lines
        #expect(
            lines == [
                "better: quan citizens 2025: onTrack → achieved in 2021",
                "changed: quan citizens 2021 [\"value\"]: 40,3% → 61,7% (largeStep, revisesFinal)",
            ])
    }

    @Test("a deleted row, and a row that comes: missing is never nought")
    func rows() async throws {
        #expect(
            try await changed("data/quan.csv", "quan,network,2024,,true,,,final,Báo cáo 2024,\n", "").lines == [
                "removed: quan network 2024 []: đạt → —"
            ])
        #expect(
            try await changed("data/quan.csv", "phuong-1,citizens", "quan,network,2023,,false,,,final,Báo cáo,\nphuong-1,citizens").lines
                == [
                    "added: quan network 2023 []: — → chưa đạt"
                ])
    }

    @Test("a value that is withdrawn, and one that is supplied")
    func missing() async throws {
        let without = try content("data/quan.csv", "quan,network,2024,,true,,,final", "quan,network,2024,,,,,missing")
        #expect(
            try await compared(smallContent, without).lines == [
                "changed: quan network 2024 [\"value\", \"status\"]: đạt → — (withdrawn)"
            ])
        #expect(
            try await compared(without, smallContent).lines == [
                "changed: quan network 2024 [\"value\", \"status\"]: — → đạt (supplied)"
            ])
    }

    @Test("a provisional figure made final, in its own row or by a row beside it")
    func becameFinal() async throws {
        #expect(
            try await changed("data/quan.csv", "2024,,56.1,,,provisional", "2024,,56.1,,,final").lines == [
                "changed: quan citizens 2024 [\"status\"]: 56,1% → 56,1% (becameFinal)"
            ])
        let beside = "quan,citizens,2024,,56.05,,,final,Báo cáo 2024,\n"
        #expect(
            try await changed("data/quan.csv", "quan,citizens,2024,female", beside + "quan,citizens,2024,female").lines == [
                "changed: quan citizens 2024 [\"value\", \"status\", \"source\", \"replaced\"]: 56,10% → 56,05% (becameFinal)"
            ])
    }

    @Test("counts behind a share: the share moves with them, and two values never read alike")
    func counts() async throws {
        #expect(
            try await changed("data/quan.csv", ",250,500,", ",250,501,").lines == [
                "changed: phuong-1 citizens 2024 [\"value\", \"denominator\"]: 50,0% → 49,9% (revisesFinal)"
            ])
        #expect(
            try await changed("data/quan.csv", ",250,500,", ",251,502,").lines == [
                "changed: phuong-1 citizens 2024 [\"numerator\", \"denominator\"]: 50,0% → 50,0%"
            ])
        #expect(
            try await changed("data/quan.csv", "2023,,50.4", "2023,,50.41").lines == [
                "changed: quan citizens 2023 [\"value\"]: 50,40% → 50,41% (revisesFinal)"
            ])
    }

    @Test("a cell of a breakdown is named by its codes, and does not touch the total")
    func breakdown() async throws {
        #expect(
            try await changed("data/quan.csv", "female,57.3", "female,57.4").lines == [
                "changed: quan citizens 2024 Nữ [\"value\"]: 57,3% → 57,4% (revisesFinal)"
            ])
    }

    @Test("what only describes a figure is told as that")
    func described() async throws {
        let changes = try await changed("data/quan.csv", "final,Báo cáo 2020,", "final,Báo cáo 12/BC-UBND,đã soát")
        #expect(changes.lines == ["changed: quan citizens 2020 [\"source\", \"note\"]: 35,1% → 35,1%"])
        #expect(changes.summary.valuesChanged == 0)
        #expect(changes.summary.rowsDescribed == 1)
    }

    @Test("a value that moves a standing, the standing first")
    func standing() async throws {
        let changes = try await changed("data/quan.csv", "2024,,56.1", "2024,,36.1")
        #expect(
            changes.lines.prefix(2) == [
                "worse: quan citizens 2025: onTrack → behind",
                "changed: quan citizens 2024 [\"value\"]: 56,1% → 36,1% (largeStep)",
            ])
        #expect(changes.summary.unitsMoved == 1)
        #expect(changes.summary.unitsWorse == 1)
        #expect(changes.standings.first?.after?.reason.vi.isEmpty == false)
    }

    @Test("a target changed: its value, or its year without becoming another target")
    func target() async throws {
        let raised = try await changed("plans/ke-hoach.yaml", "value: 60", "value: 62").lines
        #expect(
            raised == [
                "worse: quan citizens 2025: onTrack → behind in 2022, 2020",
                "changed target ke-hoach/quan/citizens/2025: value 60% → 62%",
            ])
        #expect(
            try await changed("plans/ke-hoach.yaml", "year: 2030", "year: 2029").lines == [
                "changed target ke-hoach/quan/families/2029: year 2030 → 2029"
            ])
    }

    @Test("a threshold, a duty, a new indicator")
    func records() async throws {
        #expect(
            try await changed("site.yaml", "report_year: 2024", "report_year: 2024\nthresholds: {on_track: 0.9}").lines == [
                "changed setting thresholds.on_track: thresholds.on_track 0.95 → 0.9"
            ])
        #expect(
            try await changed("plans/ke-hoach.yaml", "agency: Phòng Giáo dục", "agency: Phòng Văn hóa").lines == [
                "changed duty ke-hoach/d1: agency Phòng Giáo dục → Phòng Văn hóa"
            ])
        #expect(
            try await changed(
                "indicators.yaml", "- {id: network",
                "- {id: more, name: Thêm, group: g, unit_measure: boolean, direction: up}\n- {id: network"
            ).lines == [
                "added indicator more: "
            ])
    }

    @Test("a unit merged into another")
    func merged() async throws {
        var files = try content("units.csv", "phuong-2,Phường 2,ward,quan,,,", "phuong-2,Phường 2,ward,quan,,2024-12-31,NQ 1")
        files["unit-changes.csv"] = "from,to,date,kind,basis,note\nphuong-2,phuong-1,2025-01-01,merge_whole,NQ 1,\n"
        let changes = try await compared(smallContent, files)
        #expect(
            changes.lines == [
                "changed unit phuong-2: valid_to  → 2024-12-31, basis  → NQ 1",
                "added unit_change phuong-2 → phuong-1: ",
            ])
        #expect(changes.records.last?.title.vi == "sáp nhập toàn bộ: Phường 2 → Phường 1")
    }

    @Test("a number typed into a narrative where the data were asked, word by word")
    func typedNumber() async throws {
        #expect(
            try await changed("narratives/quan/2024.md", "{{ value citizens 2024 }}", "56,1%").lines == [
                "changed text narratives/quan/2024.md: [\"typedNumber\"] … [-{{value·citizens·2024}},-] {+56,1%,+} …"
            ])
        #expect(
            try await changed("narratives/quan/2024.md", "status: approved", "status: draft").lines == [
                "changed text narratives/quan/2024.md: [\"nowDraft\"] "
            ])
    }

    @Test("a picture in a text is told as it was written; the digits of its name are no new number")
    func picture() async throws {
        let old = content(["images/le-2023.png": ""]),
            text = try content("narratives/quan/2024.md", "Mở đầu của", "![Lễ](images/le-2024.png 'Ảnh: A') Mở đầu của")
        #expect(
            try await compared(old, text.merging(["images/le-2024.png": ""]) { $1 }).lines == [
                "changed text narratives/quan/2024.md: [] {+![Lễ](images/le-2024.png) Ảnh: A+} …"
            ])
        let page = ["images/a.png": "", "pages/x.md": "---\ntitle: A\n---\nMột.\n"]
        let shown = page.merging(["pages/x.md": "---\ntitle: A\n---\nMột. ![Hai](images/a.png)\n"]) { $1 }
        #expect(try await compared(content(page), content(shown)).lines == ["changed text pages/x.md: [] … {+![Hai](images/a.png)+}"])
    }

    @Test("a number that does not match the data any more is a new warning, once")
    func newWarning() async throws {
        let typed = try content("narratives/quan/2024.md", "{{ value citizens 2024 }}", "Tỷ lệ công dân học tập là 56,1%")
        let moved = try #require(typed["data/quan.csv"]).replacingOccurrences(of: "2024,,56.1", with: "2024,,56.2")
        let changes = try await compared(typed, typed.merging(["data/quan.csv": moved]) { _, new in new })
        #expect(changes.lines.last == "warning typed-number")
        #expect(changes.warnings.count == 1)
        #expect(try await compared(typed, typed).warnings == [])
    }
}
