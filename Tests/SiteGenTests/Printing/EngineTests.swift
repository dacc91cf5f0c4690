import Foundation
import Testing

@testable import Printing

@Suite("Finding a print engine")
struct EngineTests {
    @Test("WeasyPrint before Chromium, and what the person asks for before both")
    func order() throws {
        let bench = try Workbench()
        let chromium = try bench.engine(.chromium, "true")
        #expect(try Engine.find(nil, environment: ["PATH": bench.folder], venv: "none") == chromium)
        let weasyprint = try bench.engine("true")
        #expect(try Engine.find(nil, environment: ["PATH": bench.folder], venv: "none") == weasyprint)
        #expect(try Engine.find("chromium", environment: ["PATH": bench.folder], venv: "none") == chromium)
        #expect(try Engine.find(nil, environment: ["PATH": bench.folder, "SITEGEN_PRINT": "chromium"], venv: "none") == chromium)
        #expect(
            try Engine.find("weasyprint", environment: ["PATH": bench.folder, "SITEGEN_PRINT": "chromium"], venv: "none") == weasyprint)
        #expect(try Engine.find(weasyprint.path, environment: [:]) == weasyprint)
        #expect(try Engine.find(chromium.path, environment: [:]) == chromium)
    }

    @Test("a machine without engines has none; one that was asked for and is not there is named")
    func none() throws {
        let bench = try Workbench()
        #expect(try Engine.find(nil, environment: ["PATH": bench.folder], venv: "none") == nil)
        let failure = #expect(throws: PrintFailure.self) { try Engine.find("prince", environment: ["PATH": bench.folder], venv: "none") }
        #expect(failure?.message.vi == "không thấy chương trình in “prince”.")
    }
}
