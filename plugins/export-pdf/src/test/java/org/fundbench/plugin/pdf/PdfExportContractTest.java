package org.fundbench.plugin.pdf;

import org.fundbench.api.ReportExporter;
import org.fundbench.testkit.ReportExporterContract;

class PdfExportContractTest extends ReportExporterContract {
  @Override
  protected ReportExporter extension() {
    return new PdfExport();
  }
}
