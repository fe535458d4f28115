/** Styles made while running go into a constructed style sheet, so that the page needs neither unsafe-inline nor a nonce. */
import { StyleSheet, type Options } from '@emotion/sheet';

export class AdoptedSheet extends StyleSheet {
  private readonly made = new CSSStyleSheet();

  constructor(options: Options) {
    super(options);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.made];
  }

  override insert(rule: string): void {
    try {
      this.made.insertRule(rule, this.made.cssRules.length);
    } catch {
      // A rule for another browser's prefix; the others stand.
    }
  }

  override hydrate(): void {
    // Nothing comes from a server.
  }

  override flush(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.made);
  }
}
