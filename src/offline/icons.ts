import sharp from 'sharp';
import tokens from '../styles/tokens.css?raw';
import favicon from '../../public/favicon.svg?raw';

/** The colour of the paper by day. */
export const paper = /--color-paper: light-dark\((#\w+),/.exec(tokens)![1]!;

/** An icon of the site as an app. */
export interface AppIcon {
  readonly name: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Maskable: a phone may cut its corners off, so the drawing stays within the middle. */
  readonly purpose: 'any' | 'maskable';
}

/** The name of the first one is where an iPhone looks. */
export const appIcons: readonly AppIcon[] = [
  { name: 'apple-touch-icon', size: 180, purpose: 'any' },
  { name: 'icoon-192', size: 192, purpose: 'any' },
  { name: 'icoon-512', size: 512, purpose: 'any' },
  { name: 'icoon-rond-512', size: 512, purpose: 'maskable' },
];

/** Draws the favicon, in the colours of the day, on paper. @returns a PNG */
export async function drawIcon({ size, purpose }: AppIcon): Promise<Buffer> {
  const drawn = Math.round(size * (purpose === 'maskable' ? 0.56 : 0.78));
  const drawing = await sharp(Buffer.from(favicon), { density: (72 * drawn) / 32 })
    .resize(drawn, drawn)
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 4, background: paper } })
    .composite([{ input: drawing }])
    .png({ palette: true })
    .toBuffer();
}
