package org.fundbench.plugin.formula;

import com.ezylang.evalex.parser.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fundbench.api.Text;

/** What the library says of an expression it cannot read, in both languages. */
final class ReaderWords {
  private static final Map<String, String> CHINESE = new LinkedHashMap<>();

  static {
    CHINESE.put("Undefined operator", "没有这个运算符");
    CHINESE.put("Undefined function", "没有这个函数");
    CHINESE.put("Closing brace not found", "缺少右括号");
    CHINESE.put("Unexpected closing brace", "多余的右括号");
    CHINESE.put("Closing quote not found", "缺少右引号");
    CHINESE.put("Missing second operand", "运算符后缺少数值");
    CHINESE.put("Missing operand", "运算符缺少数值");
    CHINESE.put("Too many operands", "两个数值之间缺少运算符");
    CHINESE.put("Unexpected token after infix operator", "运算符后不能再接运算符");
    CHINESE.put("Number contains more than one decimal point", "数字中小数点多于一个");
    CHINESE.put("Not enough parameters", "函数缺少参数");
    CHINESE.put("Empty expression", "没有公式");
  }

  private ReaderWords() {}

  static Text of(ParseException thrown) {
    String english = String.valueOf(thrown.getMessage());
    String near = thrown.getTokenString() == null ? "" : "“" + thrown.getTokenString() + "”";
    return CHINESE.entrySet().stream()
        .filter(known -> english.startsWith(known.getKey()))
        .findFirst()
        .map(known -> new Text(near + known.getValue(), english))
        .orElseGet(() -> new Text(near + "无法理解（" + english + "）", english));
  }
}
