package org.fundbench.workbench;

import java.nio.file.Path;
import java.util.List;
import org.fundbench.workbench.audit.AuditCommands;
import org.fundbench.workbench.audit.Auditor;
import org.fundbench.workbench.command.CommandFamily;
import org.fundbench.workbench.desk.Desk;
import org.fundbench.workbench.errorlog.ErrorLogCommands;
import org.fundbench.workbench.evaluation.EvaluationCommands;
import org.fundbench.workbench.execution.ExecutionCommands;
import org.fundbench.workbench.help.HelpCommands;
import org.fundbench.workbench.kept.KeptCommands;
import org.fundbench.workbench.ledger.EntryCommands;
import org.fundbench.workbench.newfund.NewFundCommands;
import org.fundbench.workbench.plugins.PluginChanges;
import org.fundbench.workbench.plugins.PluginCommands;
import org.fundbench.workbench.posting.PostingCommands;
import org.fundbench.workbench.preview.Preview;
import org.fundbench.workbench.preview.ReportCommands;
import org.fundbench.workbench.problems.ProblemCommands;
import org.fundbench.workbench.progress.JobCommands;
import org.fundbench.workbench.sheet.SheetCommands;
import org.fundbench.workbench.table.TableCommands;
import org.fundbench.workbench.undo.UndoCommands;
import org.fundbench.workbench.welcome.OpeningCommands;

/**
 * The families of commands, one line each, in the order of their packages. Where a command stands
 * in menus and tool bar it says itself ({@link org.fundbench.workbench.command.Action#in}).
 */
final class Families {
  private Families() {}

  static List<CommandFamily> of(
      Desk desk, Auditor auditor, Preview preview, Path data, PluginChanges plugins) {
    return List.of(
        new AuditCommands(desk, auditor),
        new ExecutionCommands(desk),
        new ErrorLogCommands(desk),
        new EvaluationCommands(desk),
        new HelpCommands(desk),
        new KeptCommands(desk),
        new NewFundCommands(desk),
        new PluginCommands(desk, plugins),
        new PostingCommands(desk),
        new SheetCommands(desk),
        new ProblemCommands(desk),
        new JobCommands(desk),
        new ReportCommands(desk, preview),
        new TableCommands(desk),
        new EntryCommands(desk),
        new UndoCommands(desk),
        new OpeningCommands(desk, data));
  }
}
