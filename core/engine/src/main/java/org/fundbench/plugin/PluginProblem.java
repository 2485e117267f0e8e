package org.fundbench.plugin;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** Why a plugin, or a part of one, is not used. */
public enum PluginProblem implements ProblemCode {
  /** Not a zip, or a broken one. */
  PLUGIN_UNREADABLE(
      "plugin-unreadable",
      new Text("不是可读的插件压缩包：{0}", "not a readable plugin zip: {0}"),
      new Text("重新取得该文件", "get the file again")),
  /** A zip whose entries point outside, or that unpacks to far too much. */
  PLUGIN_UNSAFE(
      "plugin-unsafe",
      new Text("压缩包内容不安全：{0}", "the zip is not safe to unpack: {0}"),
      new Text("不要使用来历不明的插件", "do not use plugins of unknown origin")),
  /** No plugin.properties, or a value missing in it. */
  PLUGIN_UNDESCRIBED(
      "plugin-undescribed",
      new Text("plugin.properties 缺少 {0}", "plugin.properties lacks {0}"),
      new Text("按插件指南补全", "complete it as the plugin guide says")),
  /** An id or version that cannot be one. */
  PLUGIN_MALFORMED(
      "plugin-malformed",
      new Text("{0} 的值“{1}”不合格式", "“{1}” is not a valid {0}"),
      new Text(
          "编号用小写字母、数字和连字符；版本写成 1.0.0",
          "ids have small letters, digits and hyphens; versions look like 1.0.0")),
  /** The range of API versions is missing, bare or broken. */
  PLUGIN_RANGE(
      "plugin-range",
      new Text("plugin.requires 的值“{0}”不是版本范围", "plugin.requires is no range of versions: “{0}”"),
      new Text("写成 >=1.0.0 & <2.0.0", "write >=1.0.0 & <2.0.0")),
  /** Made for another API. */
  PLUGIN_API_VERSION(
      "plugin-api-version",
      new Text("插件要求接口版本 {0}，本程序为 {1}", "the plugin wants API {0}, this program has {1}"),
      new Text("换用适合本程序的插件版本", "use a version of the plugin made for this program")),
  /** The API inside the plugin: its classes would not be ours. */
  PLUGIN_BUNDLES_API(
      "plugin-bundles-api",
      new Text(
          "插件自带了接口类（{0}），其扩展不会被认出",
          "the plugin bundles the API ({0}), so its extensions would not be recognised"),
      new Text("把 fundbench-api 和 pf4j 设为 provided", "make fundbench-api and pf4j provided")),
  /** Another version of the same plugin is used. */
  PLUGIN_SUPERSEDED(
      "plugin-superseded",
      Severity.WARNING,
      new Text("已使用更高的版本 {0}", "the higher version {0} is used"),
      new Text("删除不用的版本", "remove the one you do not need")),
  /** A plugin it depends on is not there. */
  PLUGIN_DEPENDENCY(
      "plugin-dependency",
      new Text("依赖不满足：{0}", "a dependency is not met: {0}"),
      new Text("安装所依赖的插件", "install what it depends on")),
  /** It could not be loaded or started. */
  PLUGIN_NOT_STARTED(
      "plugin-not-started",
      new Text("未能启动：{0}", "could not be started: {0}"),
      new Text("把此信息发给插件作者", "send this to its author")),
  /** Classes for a newer Java. */
  PLUGIN_NEWER_JAVA(
      "plugin-newer-java",
      new Text("插件需要更新的 Java：{0}", "the plugin needs a newer Java: {0}"),
      new Text(
          "用更新的 Java 运行本程序，或换用为 Java 17 编译的插件",
          "run this program on a newer Java, or use a plugin built for Java 17")),
  /** No index of extensions. */
  PLUGIN_EMPTY(
      "plugin-empty",
      new Text(
          "插件没有扩展索引（META-INF/extensions.idx）",
          "the plugin has no index of extensions (META-INF/extensions.idx)"),
      new Text(
          "编译时启用 PF4J 注解处理器，并给扩展类加 @Extension",
          "compile with PF4J's annotation processor and mark extensions with @Extension")),
  /** One extension could not be made. */
  EXTENSION_FAILED(
      "extension-failed",
      new Text("扩展 {0} 未能创建：{1}", "the extension {0} could not be made: {1}"),
      new Text("把此信息发给插件作者", "send this to its author")),
  /** Two extensions of a kind with the same id. */
  EXTENSION_TWICE(
      "extension-twice",
      new Text("扩展编号 {0} 已由插件 {1} 提供", "the extension id {0} is already offered by plugin {1}"),
      new Text("停用其中一个插件", "disable one of the plugins")),
  /** A call into a plugin failed. */
  PLUGIN_FAILED(
      "plugin-failed",
      new Text("插件 {0} 在 {1} 中出错：{2}", "the plugin {0} failed in {1}: {2}"),
      new Text("把此信息发给插件作者；其他功能不受影响", "send this to its author; everything else goes on"));

  private final String id;
  private final Severity severity;
  private final Text message;
  private final Text advice;

  PluginProblem(String id, Text message, Text advice) {
    this(id, Severity.ERROR, message, advice);
  }

  PluginProblem(String id, Severity severity, Text message, Text advice) {
    this.id = id;
    this.severity = severity;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Text message() {
    return message;
  }

  @Override
  public Text advice() {
    return advice;
  }
}
