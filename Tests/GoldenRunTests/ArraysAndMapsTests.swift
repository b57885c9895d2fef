// Tests/Golden/arrays-and-maps and free-form.
import APIRuntime
import Golden_arrays_and_maps
import Testing

@Suite("Golden case arrays-and-maps")
struct ArraysAndMapsTests {
  @Test("Arrays and maps of every depth are read and written")
  func everything() throws {
    let box = try roundTrip(
      #"{"names":["a"],"counts":{"x":1,"y":2},"items":[{"title":"t"},{}],"byName":{"n":["m"]},"gaps":[1,null,3],"#
        + #""defaults":[],"matrix":[[[1,2.5]],[]]}"#, as: Box.self)
    #expect(box.counts == ["x": 1, "y": 2])
    #expect(box.items?.first?.title == "t")
    #expect(box.byName == ["n": ["m"]])
    #expect(box.gaps == [1, nil, 3])
    #expect(box.defaults.isEmpty)
    #expect(box.matrix == [[[1, 2.5]], []])
  }

  @Test("The default of an array is applied")
  func defaults() throws {
    #expect(try Box(json: #"{"names":[],"counts":{}}"#).defaults == ["a", "b"])
    #expect(Box(names: [], counts: [:]).defaults == ["a", "b"])
  }

  @Test("The place of what is wrong goes through arrays and maps")
  func places() {
    #expect(readingError(#"{"names":["a",1],"counts":{}}"#, as: Box.self)?.hasPrefix("/names/1 ") == true)
    #expect(readingError(#"{"names":[],"counts":{"a/b":"1"}}"#, as: Box.self)?.hasPrefix("/counts/a~1b ") == true)
    #expect(readingError(#"{"names":[null],"counts":{}}"#, as: Box.self)?.hasPrefix("/names/0 ") == true)
  }

  @Test("Properties that the document does not name are kept and checked")
  func additional() throws {
    let labelled = try roundTrip(#"{"id":"1","a":"abc","b":"abcd"}"#, as: Labelled.self)
    #expect(labelled.additionalProperties == ["a": "abc", "b": "abcd"])
    #expect(violations(of: labelled) == ["/b maxLength"])
  }

  @Test("Keys that look alike but differ in bytes are never merged")
  func keys() {
    #expect(readingError("{\"id\":\"1\",\"\u{E9}\":\"a\",\"e\u{301}\":\"b\"}", as: Labelled.self) != nil)
  }
}
