package org.fundbench.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The bare window's rows: columns of numbers held in memory, made anew at every start. */
final class BareLedger {
  /** The columns' titles. */
  static final String[] COLUMNS = {"日期", "凭证号", "科目", "金额", "收款人", "摘要"};

  /** The chart's months, planned and done. */
  static final int[] PLANNED = {80, 85, 90, 95, 100, 110, 105, 100, 95, 120, 130, 150};

  /** See above. */
  static final int[] DONE = {62, 80, 95, 88, 104, 98, 111, 90, 97, 105, 0, 0};

  private static final String[] SUBJECTS = {
    "办公费", "印刷费", "差旅费", "会议费", "培训费", "公务接待费", "专用材料费", "劳务费", "委托业务费", "设备购置费", "基本工资", "津贴补贴",
    "水费", "电费", "邮电费", "取暖费"
  };
  private static final String[] CITIES = {
    "北京", "上海", "广州", "深圳", "杭州", "成都", "西安", "武汉", "沈阳", "长沙"
  };
  private static final String[] NAMES = {
    "华兴科技", "龘靐商贸", "中软国际", "天元会计师事务所", "南方电网", "第一人民医院", "新华书店", "远大物业", "锦江酒店", "鑫淼文具"
  };
  private static final String[] KINDS = {"有限公司", "股份有限公司", "集团", "服务中心"};

  private final int rows;
  private final int[] days;
  private final byte[] subjects;
  private final long[] fen;
  private final short[] payees;
  private final List<String> names = new ArrayList<>();

  BareLedger(int rows) {
    this.rows = rows;
    days = new int[rows];
    subjects = new byte[rows];
    fen = new long[rows];
    payees = new short[rows];
    for (String city : CITIES) {
      for (String name : NAMES) {
        for (String kind : KINDS) {
          names.add(city + name + kind);
        }
      }
    }
    SplittableRandom random = new SplittableRandom(42);
    int first = (int) LocalDate.of(2020, 1, 1).toEpochDay();
    for (int i = 0; i < rows; i++) {
      days[i] = first + (int) ((long) i * 2190 / rows);
      subjects[i] = (byte) random.nextInt(SUBJECTS.length);
      fen[i] = random.nextLong(-50_000_00L, 500_000_00L);
      payees[i] = (short) random.nextInt(names.size());
    }
  }

  int rows() {
    return rows;
  }

  String cell(int column, int row) {
    return switch (column) {
      case 0 -> LocalDate.ofEpochDay(days[row]).toString();
      case 1 -> "记-" + (row + 1);
      case 2 -> SUBJECTS[subjects[row]];
      case 3 -> money(fen[row]);
      case 4 -> names.get(payees[row]);
      default -> "支付" + names.get(payees[row]) + SUBJECTS[subjects[row]];
    };
  }

  private static String money(long fen) {
    long left = Math.abs(fen);
    String yuan = Long.toString(left / 100);
    StringBuilder text = new StringBuilder(fen < 0 ? "-" : "");
    for (int i = 0; i < yuan.length(); i++) {
      if (i > 0 && (yuan.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(yuan.charAt(i));
    }
    int rest = (int) (left % 100);
    return text.append('.')
        .append((char) ('0' + rest / 10))
        .append((char) ('0' + rest % 10))
        .toString();
  }
}
