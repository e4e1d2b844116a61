import Testing
import Workbooks

/// Workbooks of format 1 must be read for ever; a text here is never changed, only added to.
@Suite struct FormatOneTests {
  @Test func readsAndWritesFormatOneZeroByteForByte() throws {
    let workbook = try Workbook(json: try JSONReader.value(Array(formatOneZero.utf8)))
    #expect(try workbook == fullWorkbook())
    #expect(JSONWriter.text(workbook.json) == formatOneZero)
  }
}

/// As Python writes it with an indent of two.
private let formatOneZero = """
  {
    "format": {
      "name": "northstar-workbook",
      "major": 1,
      "minor": 0
    },
    "id": "5f1c",
    "title": "Harbour Home Repairs",
    "people": [
      "Dana Ruiz",
      "Mira Okafor"
    ],
    "workshops": [
      {
        "id": "ws01",
        "version": 1,
        "state": "in_progress",
        "answers": [
          {
            "id": "review_scope",
            "question": "Which one meeting?",
            "value": "Monday operations meeting",
            "state": "done",
            "version": 1,
            "at": "2026-11-21T10:04:00Z",
            "by": "Dana Ruiz",
            "seconds": 41,
            "overrides": [
              {
                "rule": "W1-SCO-2",
                "row": "r4k2",
                "reason": "We have only this one",
                "at": "2026-11-21T10:04:00Z",
                "by": "Dana Ruiz"
              }
            ],
            "earlier": [
              "Friday",
              null
            ]
          },
          {
            "id": "kpi_inventory",
            "question": "Which numbers do you look at?",
            "value": [
              {
                "id": "r4k2",
                "name": "Website visits",
                "seen": "weekly"
              }
            ],
            "state": "open",
            "version": 2,
            "stale": true,
            "parked": true,
            "from": {
              "workshop": "ws00",
              "step": "numbers"
            },
            "follow_ups": [
              {
                "row": "r4k2",
                "column": "owner",
                "owner": "Mira Okafor",
                "due": "2026-12-05"
              },
              {
                "text": "Ask the finance team"
              }
            ]
          },
          {
            "id": "kpi_use",
            "question": "What did it change?",
            "value": null
          }
        ],
        "results": {
          "focus": "Homes fixed first time",
          "quieter_by": 0.57
        },
        "earlier": [
          {
            "id": "gone",
            "question": "Gone?",
            "value": null
          }
        ],
        "revision": 1,
        "agreement": "proposal",
        "topics": [
          "Bonus scheme"
        ],
        "fast_lane": true
      },
      {
        "id": "ws02",
        "version": 1,
        "answers": [],
        "results": {}
      }
    ]
  }

  """
