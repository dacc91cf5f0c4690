import ArgumentParser
import Diagnostics

/// Runs a command and turns what it throws into what the person reads and the exit code the shell sees:
/// problems of the content or of the output folder 1, a fault of the program itself 70.
func answering(
    in language: MessageLanguage, console: Console = .standard, _ work: (Console) async throws -> Void
) async throws {
    do {
        try await work(console)
    } catch let problems as Problems {
        console.note(text(of: problems.diagnostics, in: language))
        throw ExitCode(1)
    } catch let refusal as Refusal {
        console.note(line(of: refusal.message, in: language))
        throw ExitCode(1)
    } catch let code as ExitCode {
        throw code
    } catch {
        let fault = Message(
            vi: "lỗi của chính chương trình, xin báo lại kèm dòng này: \(error)",
            en: "a fault of the program itself, please report it with this line: \(error)")
        console.note(line(of: fault, in: language))
        throw ExitCode(70)
    }
}

/// A command that cannot do what was asked, for a reason outside the content (a folder, a file that is there already).
struct Refusal: Error {
    let message: Message
    init(vi: String, en: String) { message = Message(vi: vi, en: en) }
}

private func line(of message: Message, in language: MessageLanguage) -> String {
    "sitegen: \(language == .vi ? "lỗi" : "error"): \(message.text(in: language))\n"
}
