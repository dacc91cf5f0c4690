import Language
import Testing

@Suite("A counted noun has a form for one and a form for many")
struct CountedFormTests {
    @Test(
        "«ward|wards» is told apart by the number; one form serves both",
        arguments: [
            ("ward|wards", true, "ward"), ("ward|wards", false, "wards"), ("phường", true, "phường"), ("phường", false, "phường"),
            ("|wards", true, ""),
        ])
    func forms(forms: String, isOne: Bool, wanted: String) {
        #expect(countedForm(forms, isOne: isOne) == wanted)
    }
}
