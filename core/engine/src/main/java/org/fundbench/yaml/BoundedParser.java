package org.fundbench.yaml;

import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A parser that goes no deeper than files of people do. The composer behind it calls itself for
 * each level, so that a few thousand brackets would end the program.
 */
final class BoundedParser implements Parser {
  /** Said to {@link SyntaxWords}. */
  static final String TOO_DEEP = "nested too deeply";

  private static final int MOST_LEVELS = 50;

  private final Parser parser;
  private int level;

  BoundedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> {
        level++;
        if (level > MOST_LEVELS) {
          throw new ParserException(TOO_DEEP, event.getStartMark());
        }
      }
      case MappingEnd, SequenceEnd -> level--;
      default -> {
        // a value within the level
      }
    }
    return event;
  }
}
