/** White text must stand out from the council's colour this much (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const channel = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Contrast of white on a colour `#rrggbb`, from 1 to 21; 0 when it is no such colour. */
export function contrastWithWhite(colour: string): number {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!parts) return 0;
  const [red, green, blue] = parts.slice(1).map((hex) => channel(Number.parseInt(hex, 16) / 255)) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** The council's colour as a stylesheet. A colour on which white cannot be read is left out, and the built-in green stays. */
export function brandSheet(colour: string): string {
  if (contrastWithWhite(colour) < LEAST_CONTRAST) return '';
  return `:root{--app-brand:${colour};--govuk-brand-colour:${colour}}\n`;
}
