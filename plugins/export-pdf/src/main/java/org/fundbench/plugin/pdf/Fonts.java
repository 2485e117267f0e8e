package org.fundbench.plugin.pdf;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts of one document, all embedded. Parsed programs are shared between documents. */
final class Fonts {
  private static final Map<Face, FontProgram> PROGRAMS = new ConcurrentHashMap<>();

  private final Map<Face, PdfFont> fonts = new EnumMap<>(Face.class);

  /** The faces that GB/T 9704 asks for, by fonts that may be shipped. */
  enum Face {
    /** 仿宋, running text. */
    FANG("FandolFang-Regular.otf"),
    /** 楷体, headings of the second level. */
    KAI("FandolKai-Regular.otf"),
    /** 黑体, headings of the first level. */
    HEI("FandolHei-Regular.otf"),
    /** 小标宋, the title. */
    TITLE("FandolSong-Bold.otf"),
    /** 宋, Latin letters and digits, and characters the others lack. */
    SERIF("NotoSerifSC_400Regular.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }

    /** The resource's name. */
    String file() {
      return file;
    }
  }

  /** The font of a face, made for this document when first asked for. */
  PdfFont get(Face face) throws IOException {
    PdfFont font = fonts.get(face);
    if (font == null) {
      font =
          PdfFontFactory.createFont(
              program(face),
              PdfEncodings.IDENTITY_H,
              PdfFontFactory.EmbeddingStrategy.FORCE_EMBEDDED);
      fonts.put(face, font);
    }
    return font;
  }

  private static FontProgram program(Face face) throws IOException {
    FontProgram program = PROGRAMS.get(face);
    if (program == null) {
      try (InputStream in =
          Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + face.file()))) {
        program = FontProgramFactory.createFont(in.readAllBytes(), false);
      }
      PROGRAMS.put(face, program);
    }
    return program;
  }
}
