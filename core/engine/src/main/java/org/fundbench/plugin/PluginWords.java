package org.fundbench.plugin;

import org.fundbench.api.Text;

/** Reasons that stand inside other sentences. */
final class PluginWords {
  static final Text FOLDER = new Text("这是一个文件夹", "it is a folder");
  static final Text MISSING = new Text("文件不存在", "there is no such file");
  static final Text CHANGED = new Text("复制过程中文件被改动", "it changed while it was copied");
  static final Text OLD_STAYS = new Text("继续使用旧版本", "the older version stays in use");
  static final Text STAYS_OFF = new Text("插件仍为停用", "the plugin stays switched off");

  private PluginWords() {}
}
