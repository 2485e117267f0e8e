package org.fundbench.workbench.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.FontData;
import org.fundbench.api.OptionSpec;
import org.fundbench.api.OptionSpec.Choice;
import org.fundbench.api.Text;
import org.fundbench.workbench.desk.Desk;

/** The options of the window itself. */
final class OwnSheets {
  private OwnSheets() {}

  static OptionSheet general(Desk desk) {
    return new OptionSheet(
        "general",
        new Text("常规", "General"),
        new Text(
                "操作员：{0}（取自系统登录名，记入每一笔过账和操作日志）",
                "Operator: {0} (your name on this computer; it stands in every posting and in the log)")
            .with(desk.program().operator()),
        "",
        List.of(
            OptionSpec.yesNo(
                "start.last-ledger",
                new Text("启动时打开上次的台账", "Open the last ledger at start"),
                new Text("否则显示欢迎页", "Else the welcome page is shown"),
                false),
            new OptionSpec(
                "folder.default",
                new Text("默认文件夹", "Default folder"),
                new Text(
                    "打开、导入和导出从这里开始；留空则从上次的位置开始",
                    "Opening, importing and exporting begin here; empty: where you were last"),
                OptionSpec.Type.FILE,
                Optional.empty(),
                List.of())),
        false);
  }

  static OptionSheet look(Desk desk) {
    return new OptionSheet(
        "look",
        new Text("外观", "Look"),
        new Text(
            "更改后窗口会重新打开，台账和布局不变", "The window opens anew after a change; ledger and layout stay"),
        "",
        List.of(
            OptionSpec.choice(
                "language",
                new Text("界面语言", "Language"),
                new Text("数据不翻译", "Data is not translated"),
                List.of(
                    new Choice("system", new Text("随系统", "As the system")),
                    new Choice("zh", new Text("中文", "Chinese (中文)")),
                    new Choice("en", new Text("英文（English）", "English")))),
            OptionSpec.choice(
                "theme",
                new Text("主题", "Theme"),
                new Text("窗口的颜色", "The colours of the window"),
                List.of(
                    new Choice("light", new Text("浅色", "Light")),
                    new Choice("dark", new Text("深色", "Dark")))),
            OptionSpec.choice(
                "zoom",
                new Text("缩放", "Zoom"),
                new Text("文字、图标和间距的大小", "The size of text, icons and spaces"),
                Stream.of("100", "90", "115", "130", "150", "175", "200")
                    .map(percent -> new Choice(percent, Text.same(percent + "%")))
                    .toList()),
            OptionSpec.choice(
                "font.family",
                new Text("字体", "Font"),
                new Text("应含全部汉字", "It should have all Chinese letters"),
                families(desk)),
            OptionSpec.choice(
                "font.size",
                new Text("字号", "Font size"),
                new Text("正文的磅值；标题随之改变", "Points of the body text; headings follow"),
                Stream.of("10", "9", "11", "12", "13", "14")
                    .map(points -> new Choice(points, Text.same(points)))
                    .toList())),
        true);
  }

  private static List<Choice> families(Desk desk) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("automatic", new Text("自动选择", "Chosen by itself")));
    Arrays.stream(desk.shell().getDisplay().getFontList(null, true))
        .map(FontData::getName)
        .filter(name -> !name.startsWith("@"))
        .distinct()
        .sorted()
        .forEach(name -> choices.add(new Choice(name, Text.same(name))));
    return choices;
  }
}
