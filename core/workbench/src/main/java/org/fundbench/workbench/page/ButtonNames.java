package org.fundbench.workbench.page;

import java.util.Map;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.fundbench.api.Language;
import org.fundbench.api.Text;

/** The names of dialogs' buttons in the language of the window, which may not be the system's. */
public final class ButtonNames {
  private static final Map<Integer, Text> NAMES =
      Map.of(
          IDialogConstants.OK_ID, new Text("确定", "OK"),
          IDialogConstants.CANCEL_ID, new Text("取消", "Cancel"),
          IDialogConstants.BACK_ID, new Text("< 上一步(&B)", "< &Back"),
          IDialogConstants.NEXT_ID, new Text("下一步(&N) >", "&Next >"),
          IDialogConstants.FINISH_ID, new Text("完成(&F)", "&Finish"),
          IDialogConstants.CLOSE_ID, new Text("关闭", "Close"),
          IDialogConstants.YES_ID, new Text("是", "Yes"),
          IDialogConstants.NO_ID, new Text("否", "No"));

  private ButtonNames() {}

  /** The name of a button, or the one given where it is not a usual one. */
  public static String of(int id, String otherwise, Language language) {
    Text name = NAMES.get(id);
    return name == null ? otherwise : name.in(language);
  }
}
