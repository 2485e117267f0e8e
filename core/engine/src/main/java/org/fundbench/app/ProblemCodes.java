package org.fundbench.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fundbench.api.OptionProblem;
import org.fundbench.api.ProblemCode;
import org.fundbench.evaluation.EvaluationProblem;
import org.fundbench.evaluation.form.FormProblem;
import org.fundbench.evaluation.monitor.MonitorProblem;
import org.fundbench.fundfile.FundFileProblem;
import org.fundbench.importing.ImportProblem;
import org.fundbench.importing.profile.ProfileProblem;
import org.fundbench.ledger.LedgerProblem;
import org.fundbench.ledger.check.CheckProblem;
import org.fundbench.ledger.check.ProofProblem;
import org.fundbench.plugin.PluginProblem;
import org.fundbench.report.ReportProblem;
import org.fundbench.store.StoreProblem;
import org.fundbench.yaml.YamlProblem;

/**
 * Every code of the program itself, so that the help has a page for each. Plugins have their own.
 */
public final class ProblemCodes {
  private ProblemCodes() {}

  /** All codes, in the order a user meets them; one that two kinds of work share stands once. */
  public static List<ProblemCode> all() {
    Map<String, ProblemCode> codes = new LinkedHashMap<>();
    Stream.<ProblemCode[]>of(
            LedgerProblem.values(),
            ImportProblem.values(),
            ProfileProblem.values(),
            EvaluationProblem.values(),
            FormProblem.values(),
            MonitorProblem.values(),
            ReportProblem.values(),
            CheckProblem.values(),
            ProofProblem.values(),
            FundFileProblem.values(),
            YamlProblem.values(),
            StoreProblem.values(),
            PluginProblem.values(),
            OptionProblem.values(),
            AppProblem.values(),
            WindowProblem.values())
        .flatMap(Stream::of)
        .forEach(code -> codes.putIfAbsent(code.id(), code));
    return List.copyOf(codes.values());
  }
}
