// Charts a second on one thread: the target path of every unit and indicator of a content folder, both widths, labels placed, from the
// measured series to finished SVG; beside it a plain loop that builds the same number of elements as text. chartbench CONTENT
import Composing
import Loading
import Measuring
import Reporting

@main
struct ChartBench {
    static func main() async throws {
        let root = CommandLine.arguments.dropFirst().first ?? "content"
        let validated = await validate(await loadContent(root: root, disk: .onMachine))
        guard let report = validated.report else { return print("\(root): \(validated.diagnostics.count) findings, no report") }
        let subjects = chartSubjects(measure(report, year: report.site.reportYear))
        var svg = Markup(capacity: 1 << 16)
        var drawn: [ChartSubject] = []
        var (charts, elements, bytes) = (0, 0, 0)
        for subject in subjects {
            svg = Markup()
            ChartSet.drawn.targetPath(subject, &svg)
            if svg.isEmpty { continue }
            drawn.append(subject)
            // each drawing is written in two widths, each in a box of its own
            charts += 2
            elements += svg.bytes.indices.dropLast().count { svg.bytes[$0] == UInt8(ascii: "<") && svg.bytes[$0 + 1] != UInt8(ascii: "/") } - 2
            bytes += svg.bytes.count
        }
        if drawn.isEmpty { return print("\(root): no target paths") }
        let perChart = elements / charts
        print("target path, labels placed: \(charts) charts of \(drawn.count) series, \(perChart) elements and \(bytes / charts) bytes each")
        // in turns, as the machine's own speed drifts; the best turn of each
        var (best, plain) = (0.0, 0.0)
        for _ in 0..<5 {
            best = max(best, rate(of: charts) {
                for subject in drawn {
                    svg = Markup(capacity: 8192)
                    ChartSet.drawn.targetPath(subject, &svg)
                }
            })
            plain = max(plain, rate(of: charts) {
                for chart in 0..<charts { svg = plainChart(chart, elements: perChart) }
            })
        }
        print("  drawn     \(Int(best)) charts a second a thread")
        print("  plain     \(Int(plain)) a second: a loop of string building, the same number of elements, nothing measured or placed")
        print("  ratio     \(Int(best / plain * 100)) %")
    }

    /// Charts a second, of half a second's work.
    private static func rate(of charts: Int, _ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        var rounds = 0
        repeat {
            work()
            rounds += 1
        } while clock.now - start < .milliseconds(500)
        let (seconds, attoseconds) = (clock.now - start).components
        return Double(charts * rounds) / (Double(seconds) + Double(attoseconds) / 1e18)
    }

    /// As one would write it without a thought: text after text.
    private static func plainChart(_ seed: Int, elements: Int) -> Markup {
        var text = "<svg class=\"plot\" viewBox=\"0 0 640 300\" role=\"img\">"
        for index in 1..<max(2, elements) {
            let x = (seed + index * 37) % 6400, y = (seed * 7 + index * 53) % 3000
            text += "<path class=\"c-obs\" fill=\"none\" stroke=\"#1B1F24\" d=\"M\(x / 10).\(x % 10),\(y / 10).\(y % 10)L\(y / 10).\(x % 10),\(x / 10).\(y % 10)\"/>"
        }
        text += "</svg>"
        var markup = Markup()
        markup.raw(safe: text)
        return markup
    }
}
