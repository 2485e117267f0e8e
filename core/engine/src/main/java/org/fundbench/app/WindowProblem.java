package org.fundbench.app;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** Why there is no window. */
public enum WindowProblem implements ProblemCode {
  /** The program was packed without the workbench, or without the toolkit of this platform. */
  WINDOW_NOT_PACKED(
      "window-not-packed",
      new Text("本程序包没有适用于 {0} 的窗口界面", "this package of the program has no window for {0}"),
      new Text(
          "全部命令仍可使用，见 fundbench --help；窗口支持 Linux（x86_64、aarch64）和 Windows（x86_64）",
          "every command works without it, see fundbench --help; there is a window for Linux (x86_64, aarch64) and Windows (x86_64)")),
  /** The native libraries of the toolkit cannot be loaded. */
  TOOLKIT_MISSING(
      "toolkit-missing",
      new Text("无法载入窗口组件：{0}", "the window toolkit cannot be loaded: {0}"),
      new Text(
          "安装 GTK 3：Debian/Ubuntu 用 apt-get install libgtk-3-0；openEuler/麒麟用 dnf install gtk3",
          "install GTK 3: apt-get install libgtk-3-0 on Debian or Ubuntu, dnf install gtk3 on openEuler or Fedora")),
  /** There is no display to open a window on. */
  DISPLAY_MISSING(
      "display-missing",
      new Text("没有可用的图形显示：{0}", "there is no display to open a window on: {0}"),
      new Text(
          "在图形桌面中运行，或用 ssh -X 登录，或安装 xvfb 后用 xvfb-run 启动；不需要窗口时见 fundbench --help",
          "run it on a desktop, log in with ssh -X, or install xvfb and start it by xvfb-run; without a window see fundbench --help"));

  private final Definition definition;

  WindowProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
