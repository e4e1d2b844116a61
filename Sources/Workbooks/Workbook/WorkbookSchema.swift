/// The JSON Schema of a workbook, for people who read or write workbooks with other programs.
public enum WorkbookSchema {
  /// JSON Schema 2020-12.
  ///
  /// It says less than reading does: that ids differ within a list, and how results are named,
  /// a schema cannot say. Members it does not name are allowed everywhere; newer versions add some.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:northstar:workbook:1",
      "title": "northstar workbook",
      "description": "The answers of one person or team to guided workshops.",
      "type": "object",
      "required": ["format", "id", "workshops"],
      "additionalProperties": true,
      "properties": {
        "format": {
          "description": "Readers of major 1 can read every minor of it.",
          "type": "object",
          "required": ["name", "major", "minor"],
          "additionalProperties": true,
          "properties": {
            "name": { "const": "northstar-workbook" },
            "major": { "const": 1 },
            "minor": { "type": "integer", "minimum": 0 }
          }
        },
        "id": { "$ref": "#/$defs/id", "description": "Random, made once, never changed." },
        "title": { "type": "string" },
        "people": {
          "description": "Absent until it was asked; empty when nobody was named.",
          "type": "array",
          "items": { "type": "string" }
        },
        "workshops": { "type": "array", "items": { "$ref": "#/$defs/workshop" } }
      },
      "$defs": {
        "id": { "type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$" },
        "time": {
          "description": "RFC 3339 in UTC, to the second.",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
        },
        "day": {
          "description": "A local day.",
          "type": "string",
          "format": "date",
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
        },
        "workshop": {
          "type": "object",
          "required": ["id", "version", "answers", "results"],
          "additionalProperties": true,
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "version": {
              "description": "The version of the workshop's script.",
              "type": "integer",
              "minimum": 1
            },
            "state": {
              "description": "Absent: nobody has begun.",
              "enum": ["in_progress", "done"]
            },
            "answers": {
              "description": "One for each question, in the order they are asked.",
              "type": "array",
              "items": { "$ref": "#/$defs/slot" }
            },
            "results": {
              "description": "Conclusions by name; empty until the last review is confirmed.",
              "type": "object"
            },
            "earlier": {
              "description": "Answers to questions the script no longer has.",
              "type": "array",
              "items": { "$ref": "#/$defs/slot" }
            },
            "revision": {
              "description": "How often the last review was confirmed.",
              "type": "integer",
              "minimum": 0
            },
            "agreement": {
              "description": "Whether the owners agreed: proposal or agreed; absent when nobody is named.",
              "type": "string"
            },
            "replies": {
              "description": "What owners said to what carries their name, the last of each.",
              "type": "array",
              "items": { "$ref": "#/$defs/reply" }
            },
            "topics": {
              "description": "Parked for another day.",
              "type": "array",
              "items": { "type": "string" }
            },
            "fast_lane": {
              "description": "The short way through was taken.",
              "type": "boolean"
            }
          }
        },
        "slot": {
          "type": "object",
          "required": ["id", "question", "value"],
          "additionalProperties": true,
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "question": { "description": "As it was shown.", "type": "string" },
            "value": {
              "description": "The answer; rows of a table are objects with an id, a number with a unit is {number, unit}, a threshold {text, side, number, unit, for}. Null: none yet, or put off."
            },
            "state": {
              "description": "Open: a table with rows still to come. Absent: nobody has begun.",
              "enum": ["open", "done"]
            },
            "version": {
              "description": "The version of the question that was answered; absent is 1.",
              "type": "integer",
              "minimum": 1
            },
            "at": { "$ref": "#/$defs/time", "description": "When it was answered." },
            "by": { "description": "Who answered.", "type": "string" },
            "seconds": {
              "description": "How long answering took.",
              "type": "integer",
              "minimum": 0
            },
            "stale": {
              "description": "An earlier answer has changed since.",
              "type": "boolean"
            },
            "parked": {
              "description": "Earlier answers leave the question out: its answer is kept and counts for nothing.",
              "type": "boolean"
            },
            "from": {
              "description": "The answer was taken from another workshop.",
              "type": "object",
              "required": ["workshop", "step"],
              "additionalProperties": true,
              "properties": {
                "workshop": { "$ref": "#/$defs/id" },
                "step": { "$ref": "#/$defs/id" }
              }
            },
            "overrides": { "type": "array", "items": { "$ref": "#/$defs/override" } },
            "follow_ups": { "type": "array", "items": { "$ref": "#/$defs/follow_up" } },
            "earlier": {
              "description": "Answers the question does not take any more, as slots; cells and rows that left, under the row's id.",
              "type": "array"
            }
          }
        },
        "override": {
          "description": "A strong message that was kept against, with the reason.",
          "type": "object",
          "required": ["rule", "reason", "at"],
          "additionalProperties": true,
          "properties": {
            "rule": { "type": "string" },
            "row": { "type": "string" },
            "reason": { "type": "string" },
            "at": { "$ref": "#/$defs/time" },
            "by": { "type": "string" }
          }
        },
        "reply": {
          "type": "object",
          "required": ["id", "reply", "content", "at"],
          "additionalProperties": true,
          "properties": {
            "id": { "description": "The owner's name.", "type": "string" },
            "reply": { "enum": ["accepted", "accepted_with_change", "declined"] },
            "change": { "description": "The change that is wanted.", "type": "string" },
            "reason": { "description": "Why it was declined.", "type": "string" },
            "content": {
              "description": "A fingerprint of what carried the name; what has changed since is not accepted.",
              "type": "string"
            },
            "at": { "$ref": "#/$defs/time" }
          },
          "allOf": [
            {
              "if": { "properties": { "reply": { "const": "accepted_with_change" } } },
              "then": { "required": ["change"] }
            },
            {
              "if": { "properties": { "reply": { "const": "declined" } } },
              "then": { "required": ["reason"] }
            }
          ]
        },
        "follow_up": {
          "description": "Something put off; row and column when it is one cell of a table.",
          "type": "object",
          "additionalProperties": true,
          "properties": {
            "row": { "type": "string" },
            "column": { "type": "string" },
            "text": { "type": "string" },
            "owner": { "type": "string" },
            "due": { "$ref": "#/$defs/day" }
          }
        }
      }
    }

    """#
}
