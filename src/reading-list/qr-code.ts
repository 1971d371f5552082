import { create } from 'qrcode';

/** The widest that a code becomes on paper, in millimetres: beside it stand words. */
const widest = 50;
/** Of one square, in millimetres: a phone reads it from the paper. */
const largestSquare = 0.6;
/** The white that a reader needs around the code, in squares. */
const margin = 4;
const svg = 'http://www.w3.org/2000/svg';

addEventListener('draw-code', (event) => {
  const { target, detail } = event as CustomEvent<string>;
  (target as Element).replaceChildren(codeOf(detail));
});

/** Draws a text as a QR code: black on white, in the size for paper. Large squares help a phone more than spare ones. */
function codeOf(text: string): SVGElement {
  const { size, data } = create(text, { errorCorrectionLevel: 'L' }).modules;
  const squares = Array.from(data, (isDark, at) => (isDark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''));
  const side = size + 2 * margin;
  const millimetres = Math.min(side * largestSquare, widest);
  const code = document.createElementNS(svg, 'svg');
  const set = (element: Element, attributes: Record<string, string>) => {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  set(code, {
    viewBox: `-${margin} -${margin} ${side} ${side}`,
    width: `${millimetres}mm`,
    height: `${millimetres}mm`,
    role: 'img',
    'aria-label': 'QR-code van deze lijst',
    'shape-rendering': 'crispEdges',
  });
  code.append(
    set(document.createElementNS(svg, 'path'), { d: `M-${margin} -${margin}h${side}v${side}h-${side}z`, fill: '#fff' }),
    set(document.createElementNS(svg, 'path'), { d: squares.join(''), fill: '#000' }),
  );
  return code;
}
