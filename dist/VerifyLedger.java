import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Verifies a Fundbench ledger without Fundbench. Needs a JDK 17 and nothing else:
 *
 * <pre>
 *   java VerifyLedger.java records.txt               the whole ledger, from "fundbench records"
 *   java VerifyLedger.java records.txt SIZE:ROOT     and a head that was printed in a report
 *   java VerifyLedger.java proof.txt SIZE:ROOT       one entry, from "fundbench prove"
 * </pre>
 *
 * <p>What is checked, after RFC 6962 section 2.1:
 *
 * <ol>
 *   <li>A record's bytes are its type and its fields, each as UTF-8 behind its length in four bytes;
 *       an absent field is the length -1. Its leaf hash is SHA-256 of a zero byte and these bytes.
 *   <li>Two neighbours hash to SHA-256 of a one byte, the left and the right hash. A tree of n leaves
 *       splits at the largest power of two below n.
 *   <li>Wherever a batch ended, the root over all records so far must be the head written there.
 * </ol>
 *
 * Exit code 0: all as posted. 1: something was altered; the first place is named. 2: wrong usage.
 */
public class VerifyLedger {
  static final HexFormat HEX = HexFormat.of();

  public static void main(String[] args) throws Exception {
    if (args.length < 1 || args.length > 2 || args.length == 2 && !args[1].contains(":")) {
      System.err.println("usage: java VerifyLedger.java FILE [SIZE:ROOT]");
      System.exit(2);
    }
    String printed = args.length == 2 ? args[1].strip().toLowerCase() : null;
    try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
      String format = in.readLine();
      if ("fundbench-records/1".equals(format)) {
        verifyRecords(in, printed);
      } else if ("fundbench-proof/1".equals(format)) {
        verifyProof(in, printed);
      } else {
        System.err.println("not a file of Fundbench records or a proof: " + args[0]);
        System.exit(2);
      }
    } catch (IOException e) {
      System.err.println("cannot read " + args[0] + ": " + e);
      System.exit(2);
    }
  }

  /** All records: every leaf, every position, every head on the way. */
  static void verifyRecords(BufferedReader in, String printed) throws Exception {
    List<byte[]> edge = new ArrayList<>(); // roots of the complete subtrees along the right edge
    long size = 0;
    long sealed = 0;
    boolean seen = printed == null;
    String head = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("head\t")) {
        head = size + ":" + HEX.formatHex(root(edge));
        if (!line.equals("head\t" + head.replace(":", "\t"))) {
          fail("the first " + size + " records do not give the head written there: " + line);
        }
        sealed = size;
        continue;
      }
      byte[] leaf = checkedLeaf(line);
      if (!line.contains("\tposition=" + size + "\t")) {
        fail("record " + size + " is missing or out of place: " + line);
      }
      for (long n = size; (n & 1) == 1; n >>= 1) {
        leaf = node(edge.remove(edge.size() - 1), leaf);
      }
      edge.add(leaf);
      size++;
      if (printed != null && printed.startsWith(size + ":")) {
        seen = true;
        if (!printed.equals(size + ":" + HEX.formatHex(root(edge)))) {
          fail("the first " + size + " records do not give the printed head " + printed);
        }
      }
    }
    if (sealed != size) {
      fail("records after position " + sealed + " belong to no finished batch");
    }
    if (!seen) {
      fail("there are only " + size + " records; the printed head covers more: " + printed);
    }
    System.out.println(size + " records, all as posted. Head " + head);
    if (printed != null) {
      System.out.println("They include, unchanged, all records of the printed head " + printed);
    }
  }

  /** One record and the hashes beside its way to the root. */
  static void verifyProof(BufferedReader in, String printed) throws Exception {
    String record = in.readLine();
    byte[] hash = checkedLeaf(record);
    long index = -1;
    for (String field : record.split("\t")) {
      if (field.startsWith("position=")) {
        index = Long.parseLong(field.substring("position=".length()));
      }
    }
    List<byte[]> path = new ArrayList<>();
    String line = in.readLine();
    for (; line != null && line.startsWith("beside\t"); line = in.readLine()) {
      path.add(HEX.parseHex(line.substring("beside\t".length())));
    }
    if (line == null || !line.startsWith("head\t")) {
      fail("the proof has no head");
    }
    String[] head = line.split("\t");
    long last = Long.parseLong(head[1]) - 1;
    long node = index;
    for (byte[] beside : path) {
      if (last == 0) {
        fail("the proof is too long");
      }
      if ((node & 1) == 1 || node == last) {
        hash = node(beside, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    String found = head[1] + ":" + HEX.formatHex(hash);
    if (last != 0 || !found.equals(head[1] + ":" + head[2])) {
      fail("the record does not belong to the head of the proof");
    }
    if (printed != null && !printed.equals(found)) {
      fail("the proof is for the head " + found + ", not for the printed " + printed);
    }
    System.out.println("The record is part of the ledger with the head " + found);
    if (printed == null) {
      System.out.println("Compare this head with one that was printed or kept elsewhere.");
    }
    System.out.println(record.substring(65));
  }

  /** The leaf hash of a line's record, which must be the one at the line's beginning. */
  static byte[] checkedLeaf(String line) throws Exception {
    String[] parts = line == null ? new String[0] : line.split("\t", -1);
    if (parts.length < 3) {
      fail("not a record: " + line);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes, parts[1].getBytes(StandardCharsets.UTF_8));
    for (String field : Arrays.copyOfRange(parts, 2, parts.length)) {
      int equals = field.indexOf('=');
      if (equals < 0) {
        bytes.write(ByteBuffer.allocate(4).putInt(-1).array());
      } else if (field.charAt(equals - 1) == ':') {
        write(bytes, HEX.parseHex(field.substring(equals + 1)));
      } else {
        write(bytes, unescape(field.substring(equals + 1)).getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] leaf = sha256(new byte[] {0}, bytes.toByteArray(), new byte[0]);
    if (!HEX.formatHex(leaf).equals(parts[0])) {
      fail("this record does not have the hash it was posted with: " + line);
    }
    return leaf;
  }

  static void write(ByteArrayOutputStream bytes, byte[] value) throws IOException {
    bytes.write(ByteBuffer.allocate(4).putInt(value.length).array());
    bytes.write(value);
  }

  static String unescape(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else {
        char code = text.charAt(++i);
        plain.append(code == 't' ? '\t' : code == 'n' ? '\n' : code == 'r' ? '\r' : code);
      }
    }
    return plain.toString();
  }

  static byte[] root(List<byte[]> edge) throws Exception {
    if (edge.isEmpty()) {
      return MessageDigest.getInstance("SHA-256").digest();
    }
    byte[] root = edge.get(edge.size() - 1);
    for (int i = edge.size() - 2; i >= 0; i--) {
      root = node(edge.get(i), root);
    }
    return root;
  }

  static byte[] node(byte[] left, byte[] right) throws Exception {
    return sha256(new byte[] {1}, left, right);
  }

  static byte[] sha256(byte[] prefix, byte[] first, byte[] second) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(prefix);
    digest.update(first);
    return digest.digest(second);
  }

  static void fail(String what) {
    System.out.println("ALTERED: " + what);
    System.exit(1);
  }
}
