package org.fundbench.plugin;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Severity;
import org.fundbench.api.Text;

/** What can be wrong with plugins. */
public enum PluginProblem implements ProblemCode {
  /** The folder that plugins are looked for in. */
  FOLDER_UNREADABLE(
      "plugin-folder-unreadable",
      Severity.ERROR,
      new Text("无法读取插件文件夹：{0}", "the plugin folder cannot be read: {0}"),
      new Text("检查路径和权限", "check the path and its permissions")),
  /** A file that cannot be opened. */
  FILE_UNREADABLE(
      "plugin-file-unreadable",
      Severity.ERROR,
      new Text("无法读取插件文件：{0}", "the plugin's file cannot be read: {0}"),
      new Text("检查文件权限，或重新复制该文件", "check its permissions, or copy it again")),
  /** A file named .zip with something else in it, or half of a zip. */
  NOT_A_ZIP(
      "plugin-not-a-zip",
      Severity.ERROR,
      new Text("文件不是完整的 zip：{0}", "the file is not a whole zip: {0}"),
      new Text("重新获取该插件", "get the plugin again")),
  /** An entry that would land outside its folder, or in the place of another. */
  ZIP_UNSAFE(
      "plugin-zip-unsafe",
      Severity.ERROR,
      new Text("zip 内有不安全的条目“{0}”", "the zip has an unsafe entry \"{0}\""),
      new Text("不要使用该文件；请联系提供者", "do not use this file; ask its provider")),
  /** More than a plugin can need: a zip bomb. */
  TOO_LARGE(
      "plugin-too-large",
      Severity.ERROR,
      new Text("解压后超出限额（{0}）", "unpacked, it is larger than allowed ({0})"),
      new Text("不要使用该文件；请联系提供者", "do not use this file; ask its provider")),
  /** The folder that zips are unpacked to. */
  CACHE_FAILED(
      "plugin-cache-failed",
      Severity.ERROR,
      new Text("无法在 {0} 解压插件：{1}", "the plugin cannot be unpacked to {0}: {1}"),
      new Text("检查该文件夹的权限和剩余空间", "check that folder's permissions and free space")),
  /** A zip of something else. */
  DESCRIPTION_MISSING(
      "plugin-properties-missing",
      Severity.ERROR,
      new Text("zip 顶层没有 plugin.properties", "there is no plugin.properties at the top of the zip"),
      new Text(
          "用插件父 POM 打包；不要再套一层文件夹",
          "build the zip with the plugins' parent pom; put no folder around")),
  /** plugin.properties that cannot be understood. */
  DESCRIPTION_MALFORMED(
      "plugin-properties-malformed",
      Severity.ERROR,
      new Text("plugin.properties 无法解析：{0}", "plugin.properties cannot be understood: {0}"),
      new Text("文件须为 UTF-8 的 键=值", "it is key=value lines in UTF-8")),
  /** An id becomes part of file names, so it must be harmless. */
  ID_UNSAFE(
      "plugin-id-unsafe",
      Severity.ERROR,
      new Text("plugin.id“{0}”不可用", "plugin.id \"{0}\" cannot be used"),
      new Text(
          "只用小写字母、数字、连字符和点，以字母开头，最多 64 个字符",
          "use lower-case letters, digits, hyphens and dots, a letter first, 64 characters at most")),
  /** A version that cannot be compared. */
  VERSION_MALFORMED(
      "plugin-version-malformed",
      Severity.ERROR,
      new Text("plugin.version“{0}”不是语义化版本", "plugin.version \"{0}\" is not a semantic version"),
      new Text("写成 1.2.3 的形式", "write it like 1.2.3")),
  /** No statement of the API it was written for. */
  REQUIRES_MISSING(
      "plugin-requires-missing",
      Severity.ERROR,
      new Text("没有写明适用的 API 版本", "it does not say for which API versions it was written"),
      new Text(
          "在 plugin.properties 中加 plugin.requires=>=1.0.0 & <2.0.0",
          "add plugin.requires=>=1.0.0 & <2.0.0 to plugin.properties")),
  /** A bare number, a star or something unreadable. */
  REQUIRES_NOT_A_RANGE(
      "plugin-requires-not-a-range",
      Severity.ERROR,
      new Text("plugin.requires“{0}”不是版本范围", "plugin.requires \"{0}\" is not a range of versions"),
      new Text(
          "写成 >=1.0.0 & <2.0.0；单独一个版本号会有歧义",
          "write it like >=1.0.0 & <2.0.0; a bare number could mean two things")),
  /** Written for another API. */
  API_MISMATCH(
      "plugin-api-mismatch",
      Severity.ERROR,
      new Text("需要 API {0}，本程序提供 {1}", "it needs API {0}; this program has {1}"),
      new Text("更新插件或程序", "update the plugin or the program")),
  /** plugin.dependencies that cannot be understood. */
  DEPENDENCY_MALFORMED(
      "plugin-dependency-malformed",
      Severity.ERROR,
      new Text("plugin.dependencies 中的“{0}”无法解析", "\"{0}\" in plugin.dependencies makes no sense"),
      new Text(
          "写成 id 或 id@>=1.0.0 & <2.0.0，可选的写 id?",
          "write id, or id@>=1.0.0 & <2.0.0; id? if optional")),
  /** A plugin it needs is not there or does not work. */
  DEPENDENCY_MISSING(
      "plugin-dependency-missing",
      Severity.ERROR,
      new Text("所依赖的插件 {0} 不存在或不可用", "it needs the plugin {0}, which is missing or unusable"),
      new Text("安装或修复 {0}", "install or mend {0}")),
  /** A plugin it needs is there in another version. */
  DEPENDENCY_VERSION(
      "plugin-dependency-version",
      Severity.ERROR,
      new Text("需要插件 {0} {1}，现有 {2}", "it needs the plugin {0} {1}; there is {2}"),
      new Text("更新其中一个插件", "update one of the two")),
  /** Plugins that need each other. */
  DEPENDENCY_CYCLE(
      "plugin-dependency-cycle",
      Severity.ERROR,
      new Text("插件互相依赖：{0}", "plugins need each other in a circle: {0}"),
      new Text("请插件提供者去掉其中一个依赖", "their providers must drop one of the dependencies")),
  /** Classes inside the plugin that the program itself provides. */
  BUNDLES_HOST(
      "plugin-bundles-host",
      Severity.ERROR,
      new Text(
          "插件内带有程序自身的类 {0}，其扩展将不被承认",
          "it contains {0}, which the program provides; its extensions could not be recognised"),
      new Text(
          "在插件的 pom 中把该依赖设为 provided 后重新打包",
          "give that dependency the scope provided in the plugin's pom, and build it again")),
  /** Compiled for a Java that is newer than the one that runs. */
  NEEDS_NEWER_JAVA(
      "plugin-needs-newer-java",
      Severity.ERROR,
      new Text("类 {0} 需要 Java {1}，当前为 Java {2}", "its class {0} needs Java {1}; this is Java {2}"),
      new Text(
          "用较新的 Java 运行本程序，或请提供者为旧版编译",
          "run Fundbench on a newer Java, or ask for a build for this one")),
  /** Nothing tells which classes are extensions. */
  NO_INDEX(
      "plugin-no-index",
      Severity.WARNING,
      new Text(
          "没有注解索引 META-INF/extensions.idx，因此不提供任何扩展；疑似扩展的类：{0}",
          "there is no annotation index META-INF/extensions.idx, so it offers nothing; classes that"
              + " look like extensions: {0}"),
      new Text(
          "为类加 @org.pf4j.Extension，并在编译时启用 PF4J 的注解处理器",
          "put @org.pf4j.Extension on them, and let PF4J's annotation processor run when compiling")),
  /** The index names a class that is not there. */
  CLASS_MISSING(
      "plugin-class-missing",
      Severity.ERROR,
      new Text("索引中的类 {0} 不在插件内", "the class {0} of its index is not in the plugin"),
      new Text("完整地重新编译插件（mvn clean package）", "build the plugin anew (mvn clean package)")),
  /** An indexed class that implements nothing of ours. */
  NOT_AN_EXTENSION(
      "plugin-not-an-extension",
      Severity.WARNING,
      new Text("类 {0} 没有实现任何扩展点", "the class {0} implements no extension point"),
      new Text("可用的扩展点：{1}", "the extension points: {1}")),
  /** Another version is used. */
  SUPERSEDED(
      "plugin-superseded",
      Severity.INFO,
      new Text("使用的是 {1} 中的版本 {0}", "version {0} of {1} is used instead"),
      new Text("可删除本文件", "this file can be removed")),
  /** Switched off. */
  DISABLED(
      "plugin-disabled",
      Severity.INFO,
      new Text("插件已被停用", "the plugin is switched off"),
      new Text(
          "用 fundbench plugins enable {0} 启用", "switch it on with fundbench plugins enable {0}")),
  /** Installed and not yet switched on. */
  WAITING(
      "plugin-waiting",
      Severity.INFO,
      new Text("版本 {0} 已安装，尚未启用", "version {0} is installed and not switched on yet"),
      new Text(
          "核对其内容后，用 fundbench plugins enable {1} 启用",
          "look at what it offers, then switch it on with fundbench plugins enable {1}")),
  /** Nothing proves who made it. */
  UNSIGNED(
      "plugin-unsigned",
      Severity.WARNING,
      new Text(
          "插件未签名，无法证明由谁提供；启用后它可以做本程序能做的一切（SHA-256：{0}）",
          "the plugin is not signed, so nothing proves who made it; once switched on it can do all"
              + " that this program can (SHA-256: {0})"),
      new Text(
          "与提供者公布的 SHA-256 核对，相同再启用",
          "compare the SHA-256 with the one its provider tells, and switch it on only if they agree")),
  /** The same or a newer version is installed. */
  NOT_NEWER(
      "plugin-not-newer",
      Severity.ERROR,
      new Text("已有版本 {0}（{1}），不低于此版本", "version {0} is there already ({1})"),
      new Text(
          "更新须用更高的版本号；自行安装的可先用 fundbench plugins remove {2} 删除",
          "an update needs a higher version; what you installed can be removed first with fundbench"
              + " plugins remove {2}")),
  /** It did not start when it was to be switched on. */
  NOT_ENABLED(
      "plugin-not-enabled",
      Severity.ERROR,
      new Text(
          "版本 {0} 试启动失败，未启用；原因见下", "version {0} failed when it was tried, and is not switched on"),
      new Text("原先的状态未变：{1}", "all is as it was before: {1}")),
  /** No plugin of that id. */
  UNKNOWN(
      "plugin-unknown",
      Severity.ERROR,
      new Text("没有安装插件“{0}”", "no plugin \"{0}\" is installed"),
      new Text("是否应为“{1}”？已安装：{2}", "did you mean \"{1}\"? Installed: {2}")),
  /** A part of the program cannot be removed. */
  NOT_REMOVABLE(
      "plugin-not-removable",
      Severity.ERROR,
      new Text("插件 {0} 由程序自带，不能删除", "the plugin {0} came with the program and cannot be removed"),
      new Text(
          "不需要时用 fundbench plugins disable {0} 停用",
          "switch it off instead, with fundbench plugins disable {0}")),
  /** The user's own folder of plugins. */
  FOLDER_UNWRITABLE(
      "plugin-folder-unwritable",
      Severity.ERROR,
      new Text("无法写入插件文件夹：{0}", "the plugin folder cannot be written: {0}"),
      new Text(
          "检查权限和剩余空间，或用环境变量 FUNDBENCH_PLUGINS 指定另一个文件夹",
          "check permissions and free space, or name another folder in the environment variable"
              + " FUNDBENCH_PLUGINS")),
  /** The plugin's own start went wrong. */
  START_FAILED(
      "plugin-start-failed",
      Severity.ERROR,
      new Text("插件无法启动：{0}", "the plugin cannot start: {0}"),
      new Text("请告知插件提供者", "tell the plugin's provider")),
  /** The plugin's own stop went wrong. */
  STOP_FAILED(
      "plugin-stop-failed",
      Severity.WARNING,
      new Text("插件无法正常停止：{0}", "the plugin cannot stop: {0}"),
      new Text("无需处理；请告知插件提供者", "nothing to do; tell the plugin's provider")),
  /** An extension that cannot be made or cannot say what it is. */
  EXTENSION_UNUSABLE(
      "extension-unusable",
      Severity.ERROR,
      new Text("扩展 {0} 不可用：{1}", "the extension {0} cannot be used: {1}"),
      new Text("请告知插件提供者", "tell the plugin's provider")),
  /** Two extensions of one kind with one id. */
  EXTENSION_CLASH(
      "extension-clash",
      Severity.ERROR,
      new Text(
          "已有插件 {2} 提供 {0} {1}，此处的不使用",
          "the plugin {2} already offers {0} {1}; this one is not used"),
      new Text("停用或删除其中一个插件", "disable or remove one of the plugins")),
  /** A plugin's code failed while it was used. */
  FAILED(
      "plugin-failed",
      Severity.ERROR,
      new Text(
          "插件 {0} 的扩展 {1} 在“{2}”时出错：{3}", "the extension {1} of the plugin {0} failed to {2}: {3}"),
      new Text("未采用其任何结果；请告知插件提供者", "nothing of it was used; tell the plugin's provider")),
  /** A plugin's code did not come back. */
  TIMED_OUT(
      "plugin-timed-out",
      Severity.ERROR,
      new Text(
          "插件 {0} 的扩展 {1} 在“{2}”时超过 {3} 秒",
          "the extension {1} of the plugin {0} took over {3} s to {2}"),
      new Text(
          "未采用其任何结果；可停用该插件，并告知插件提供者",
          "nothing of it was used; switch the plugin off and tell its provider")),
  /** A plugin's code kept the window's thread. */
  HELD_WINDOW(
      "plugin-held-window",
      Severity.ERROR,
      new Text(
          "占住窗口 {1} 秒以上而被停用：插件 {0}（{2}）",
          "held the window for over {1} s and was switched off: the plugin {0} ({2})"),
      new Text(
          "请告知插件提供者；仍要使用时，在“插件”视图中启用，或运行 fundbench plugins enable {0}",
          "tell its provider; to use it all the same, enable it in the Plugins view, or with"
              + " fundbench plugins enable {0}"));

  private final Definition definition;

  PluginProblem(String id, Severity severity, Text message, Text advice) {
    definition = new Definition(id, severity, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
