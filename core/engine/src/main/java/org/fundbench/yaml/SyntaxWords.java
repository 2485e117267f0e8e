package org.fundbench.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fundbench.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the YAML parser says, in the words of people who write files: it speaks of tokens and block
 * ends, and in English only. Where it says something else, the place must do.
 */
final class SyntaxWords {
  private static final Text OTHER = new Text("此处附近有语法错误", "a syntax error near this place");

  /** A part of the parser's message, and what it means. */
  private static final Map<String, Text> SAID = new LinkedHashMap<>();

  static {
    say("(TAB)", "缩进用了制表符（Tab），请改用空格", "a tab, use blanks to indent");
    say(
        "mapping values are not allowed",
        "此处不应有冒号；值中有冒号时加引号，或检查上一行的缩进",
        "no colon is expected here; put a value with a colon in quotes, or check the line above");
    say("could not find expected ':'", "缺少冒号", "a colon is missing");
    say(
        "expected <block end>",
        "缩进不一致，或缺少冒号或引号",
        "uneven indentation, or a colon or quote missing");
    say("unexpected end of stream", "引号或括号没有闭合", "a quote or bracket is not closed");
    say("expected ',' or", "括号没有闭合，或缺少逗号", "a bracket is not closed, or a comma is missing");
    say(
        "undefined alias",
        "“*”引用了没有定义的名称；以 * 开头的值须加引号",
        "“*” refers to a name that nothing has; a value that begins with * needs quotes");
    say("special characters are not allowed", "含有控制字符", "it holds control characters");
    say(BoundedParser.TOO_DEEP, "嵌套过深", "too deeply nested");
    say(
        "found another document",
        "文件中有两段以 --- 分隔的内容，只能有一段",
        "two documents parted by ---, there can be only one");
    say("escape", "双引号中的反斜杠须写两个（\\\\）", "within double quotes a backslash is written twice");
    say("aliases", "用 * 引用的内容过多", "too much that is referred to by *");
    say("exceeds the limit", "文件过长", "the file is too long");
    say(
        "cannot start any token",
        "以 @、` 或 % 开头的值须加引号",
        "a value that begins with @, ` or % needs quotes");
  }

  private SyntaxWords() {}

  private static void say(String part, String zh, String en) {
    SAID.put(part, new Text(zh, en));
  }

  static Text of(@Nullable String said) {
    return SAID.entrySet().stream()
        .filter(one -> said != null && said.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }
}
