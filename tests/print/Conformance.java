// Holds PDF files against their standards with the validator veraPDF: PDF/UA-1 (ISO 14289-1), and PDF/A-2a (ISO 19005-2)
// if the file claims it. Run by tests/browser/run.sh, which says where the library is.
// usage: java -cp … Conformance.java FILE…

import java.io.FileInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

public class Conformance {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    int faults = 0;
    long held = 0;
    for (String file : files) {
      String bytes = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.ISO_8859_1);
      List<PDFAFlavour> claimed = new ArrayList<>(List.of(PDFAFlavour.PDFUA_1));
      // XMP metadata stand uncompressed in the file.
      if (bytes.contains("<pdfaid:part>2</pdfaid:part>")) claimed.add(PDFAFlavour.PDFA_2_A);
      for (PDFAFlavour flavour : claimed) {
        try (FileInputStream in = new FileInputStream(file);
            PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
            PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
          ValidationResult result = validator.validate(parser);
          held += result.getTotalAssertions();
          if (result.isCompliant()) continue;
          faults++;
          System.out.println(file + ": does not conform to " + flavour);
          result.getTestAssertions().forEach(fault -> System.out.println("  " + fault.getRuleId() + " " + fault.getMessage()));
        }
      }
    }
    System.out.println("veraPDF: " + files.length + " files, " + held + " assertions, " + faults + " faults");
    System.exit(files.length > 0 && faults == 0 ? 0 : 1);
  }
}
