import Language
import Measuring
import Reporting
import Wording

/// The results of the method as open data: the rows of `sitegen export`.
let assessmentColumns = zip(exportColumns, assessmentMeanings).map { DataColumn($0, $1.kind, $1.word, isRequired: $1.isRequired) }

extension CellWriter {
    /// One after the other: forty thousand of them are not held at once.
    mutating func assessments(_ measured: MeasuredReport, _ words: Words) {
        for place in measured.rows.indices {
            for cell in exportRow(measured.assessment(at: place), measured.report, words).cells {
                switch cell {
                case .text(let text): self.text(text)
                case .number(let number): self.number { $0 += number.utf8 }
                case .truth(let truth): self.truth(truth)
                case .none: none()
                }
            }
            endRow()
        }
    }
}

/// Kinds and meanings of `exportColumns`, in the same order. A yes-or-no indicator has true and false where others have numbers.
private let assessmentMeanings: [(kind: DataColumn.Kind, word: Word, isRequired: Bool)] = [
    (.text, .dataPlan, true), (.text, .dataUnit, true), (.text, .dataIndicator, true), (.whole, .dataReportYear, true),
    (.any, .dataValue, false),
    (.whole, .dataNumerator, false), (.whole, .dataDenominator, false), (.text, .dataStatus, false), (.text, .dataComparison, true),
    (.whole, .dataTargetYear, false), (.any, .dataTargetValue, true), (.whole, .dataBaselineYear, false), (.any, .dataBaselineValue, false),
    (.number, .dataPathValue, false), (.number, .dataRatio, false), (.text, .dataStanding, true), (.text, .dataVerdict, false),
    (.number, .dataDistance, false), (.number, .dataPaceSoFar, false), (.number, .dataPaceNeeded, false), (.number, .dataProjected, false),
    (.whole, .dataArrivalYear, false), (.text, .dataMethod, true), (.number, .dataProgress, false), (.number, .dataScore, false),
    (.text, .dataReason, false), (.whole, .dataJudgedYear, true), (.text, .dataStandingAtEnd, false), (.number, .dataRatioAtEnd, false),
    (.number, .dataValueLow, false), (.number, .dataValueHigh, false), (.whole, .dataReported, false), (.whole, .dataExpected, false),
    (.truth, .dataRowIllustrative, true),
]
