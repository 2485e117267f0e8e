package org.fundbench.plugin.csv;

import java.nio.charset.StandardCharsets;
import org.fundbench.api.ImportFormat;
import org.fundbench.testkit.ImportFormatContract;

class CsvImportContractTest extends ImportFormatContract {
  @Override
  protected ImportFormat extension() {
    return new CsvImport();
  }

  @Override
  protected String fileName() {
    return "支付.csv";
  }

  @Override
  protected byte[] goodFile() {
    return "凭证号,日期,支出方向,金额\nV1,2023-01-05,租赁,1.00\nV2,2023-01-06,租赁,2.00\n"
        .getBytes(StandardCharsets.UTF_8);
  }
}
