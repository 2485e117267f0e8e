package org.fundbench.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Payments as an office would export them, as many as wanted. */
final class PaymentFile {
  private static final List<String> LINES =
      List.of("rental", "utilities", "property", "tolls", "repair-fuel", "insurance");
  private static final List<String> PAYEES =
      List.of("安行汽车租赁有限公司", "城区供电局", "恒洁物业服务有限公司", "通达路桥收费有限公司", "中南石油销售有限公司", "平顺财产保险股份有限公司");

  private PaymentFile() {}

  static Path write(Path folder, int rows) throws IOException {
    Random random = new Random(1);
    Path file = folder.resolve(rows + ".csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      writer.write("凭证号,日期,支出方向,收款人,摘要,金额\n");
      for (int i = 0; i < rows; i++) {
        int kind = random.nextInt(LINES.size());
        int month = (int) ((long) i * 12 / rows) + 1;
        int fen = 1 + random.nextInt(99_999);
        writer.write(
            "ZF" + (100_000_000 + i) + ",2023-" + two(month) + "-" + two(1 + random.nextInt(28)));
        writer.write("," + LINES.get(kind) + "," + PAYEES.get(kind));
        writer.write("," + month + "月巡查业务支出第" + i + "笔," + fen / 100 + "." + two(fen % 100) + "\n");
      }
    }
    return file;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }
}
