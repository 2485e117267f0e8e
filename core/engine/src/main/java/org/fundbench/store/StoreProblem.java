package org.fundbench.store;

import org.fundbench.api.ProblemCode;
import org.fundbench.api.Text;

/** What can go wrong with the file a ledger is kept in. */
public enum StoreProblem implements ProblemCode {
  /** No such file. */
  LEDGER_MISSING(
      "ledger-missing",
      new Text("没有这个台账文件", "there is no such ledger"),
      new Text("核对路径，或用 fundbench init 新建", "check the path, or make one with fundbench init")),
  /** A new ledger must not overwrite anything. */
  LEDGER_EXISTS(
      "ledger-exists",
      new Text("已有同名文件，未作任何更改", "a file of that name is already there; nothing was changed"),
      new Text("换一个文件名", "choose another name")),
  /** A file, but not one of ours. */
  NOT_A_LEDGER(
      "not-a-ledger",
      new Text("这不是 Fundbench 台账文件", "this is not a Fundbench ledger"),
      new Text("核对路径", "check the path")),
  /** Written by a newer program. */
  LEDGER_NEWER(
      "ledger-newer",
      new Text(
          "台账的结构版本 {0} 比本程序认识的 {1} 新",
          "the ledger has schema {0}, newer than {1} which this program knows"),
      new Text("请升级本程序", "use a newer Fundbench")),
  /** Written by an older program, and opened for reading only. */
  LEDGER_OLDER(
      "ledger-older",
      new Text(
          "台账的结构版本 {0} 早于 {1}，只读方式不能升级",
          "the ledger has schema {0}, older than {1}, and reading alone cannot upgrade it"),
      new Text("先以可写方式打开一次", "open it for writing once")),
  /** The copy cannot be made. */
  BACKUP_EXISTS(
      "backup-exists",
      new Text("已有同名文件，未作备份", "a file of that name is already there; no backup was made"),
      new Text("换一个文件名", "choose another name")),
  /** Another program writes. */
  LEDGER_BUSY(
      "ledger-busy",
      new Text("另一个程序正在写这个台账", "another program is writing to this ledger"),
      new Text("稍后再试；未作任何更改", "try again later; nothing was changed")),
  /** The file or its folder cannot be written. */
  LEDGER_UNWRITABLE(
      "ledger-unwritable",
      new Text("台账文件或所在文件夹不可写", "the ledger or its folder cannot be written"),
      new Text("检查权限；未作任何更改", "check permissions; nothing was changed")),
  /** A write was interrupted, and here it cannot be taken back. */
  LEDGER_UNFINISHED(
      "ledger-unfinished",
      new Text(
          "上次写入被中断（断电或程序被终止），需要写权限才能撤回未完成的部分",
          "the last write was interrupted (power or program); taking back what it left unfinished"
              + " needs the right to write"),
      new Text(
          "把台账和它旁边的 {0} 一起复制到可写的文件夹再打开；不要删除 {0}",
          "copy the ledger together with {0} beside it to a folder that can be written, and open it"
              + " there; do not delete {0}")),
  /** No space left. */
  DISK_FULL(
      "disk-full",
      new Text("磁盘已满", "the disk is full"),
      new Text("腾出空间后再试；未作任何更改", "make room and try again; nothing was changed")),
  /** The database itself is broken. */
  LEDGER_DAMAGED(
      "ledger-damaged",
      new Text("台账文件已损坏：{0}", "the ledger file is damaged: {0}"),
      new Text("从备份恢复", "restore a backup")),
  /** Anything else the database says. */
  LEDGER_FAILED(
      "ledger-failed",
      new Text("数据库报告：{0}", "the database says: {0}"),
      new Text("未作任何更改", "nothing was changed"));

  private final Definition definition;

  StoreProblem(String id, Text message, Text advice) {
    definition = Definition.error(id, message, advice);
  }

  @Override
  public Definition definition() {
    return definition;
  }
}
