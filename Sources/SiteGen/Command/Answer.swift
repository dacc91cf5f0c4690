import ArgumentParser
import Diagnostics
import Printing
import Writing

/// Runs a command and turns what it throws into what the person reads and the exit code the shell sees:
/// problems of the content or of the output folder 1, a fault of the program itself 70.
///
/// - folder: the content folder, from which findings show the line they speak of.
func answering(
    in language: MessageLanguage, content folder: String = ".", console: Console = .standard, _ work: (Console) async throws -> Void
) async throws {
    do {
        try await work(console)
    } catch let problems as Problems {
        console.note(listing(of: problems.diagnostics, below: folder, in: language))
        throw ExitCode(1)
    } catch let failure as WritingFailure {
        console.note(line(of: failure.message, failure.suggestion, in: language))
        throw ExitCode(1)
    } catch let failure as SystemFailure {
        let message = Message(
            vi: "Hệ thống báo lỗi ở “\(failure.path)” (\(failure.call): \(failure.words)).",
            en: "The system reports a fault at “\(failure.path)” (\(failure.call): \(failure.words)).")
        console.note(line(of: message, nil, in: language))
        throw ExitCode(1)
    } catch let failure as PrintFailure {
        console.note(told(failure, in: language))
        throw ExitCode(1)
    } catch let refusal as Refusal {
        console.note(line(of: refusal.message, nil, in: language))
        throw ExitCode(refusal.exit)
    } catch let code as ExitCode {
        throw code
    } catch {
        let fault = Message(
            vi: "lỗi của chính chương trình, xin báo lại kèm dòng này: \(error)",
            en: "a fault of the program itself, please report it with this line: \(error)")
        console.note(line(of: fault, nil, in: language))
        throw ExitCode(70)
    }
}

/// A command that cannot do what was asked, for a reason outside the content (a folder, a file that is there already).
struct Refusal: Error {
    let message: Message
    let exit: Int32
    init(vi: String, en: String, exit: Int32 = 1) {
        message = Message(vi: vi, en: en)
        self.exit = exit
    }
}

private func line(of message: Message, _ suggestion: Message?, in language: MessageLanguage) -> String {
    let advice = suggestion.map { "\n    → " + $0.text(in: language) } ?? ""
    return "sitegen: \(language == .vi ? "lỗi" : "error"): \(message.text(in: language))\(advice)\n"
}
