// Marks that say something by their shape and colour must stand out from what is behind them, 3 : 1 (WCAG 1.4.11), in every scheme.

const kinds = [
  '.state',
  '.weight',
  '.scale',
  '.ring',
  '.cov .sign',
  '.cov-single',
  '.callout .sign',
  '.key-first .sign',
  '.box',
  '.quad-marks .state',
  '.key-trend svg',
  '.key-gap svg',
  '.chart-frame svg',
];

/** One of each kind of mark, photographed: the strongest contrast of any of its pixels against the page. */
export async function marksTold(page) {
  const found = [];
  for (const kind of kinds) {
    const mark = await page.evaluateHandle(
      (selector) =>
        [...document.querySelectorAll(selector)].find(
          (each) => each.checkVisibility() && each.getBoundingClientRect().width > 0,
        ),
      kind,
    );
    const element = mark.asElement();
    if (!element) continue;
    await element.scrollIntoView();
    const picture = await element.screenshot({ encoding: 'base64', captureBeyondViewport: false });
    const contrast = await page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
      canvas.drawImage(image, 0, 0);
      const { data: pixels } = canvas.getImageData(0, 0, image.width, image.height);
      const part = (x) => (x / 255 <= 0.03928 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4);
      const seen = new Map();
      for (let at = 0; at < pixels.length; at += 4) {
        const key = `${pixels[at]},${pixels[at + 1]},${pixels[at + 2]}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      const lights = [...seen]
        .map(([key, times]) => [key.split(',').map(Number), times])
        .map(([[r, g, b], times]) => [0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b), times]);
      const paper = lights.sort((a, b) => b[1] - a[1])[0][0];
      return Math.max(...lights.map(([light]) => (Math.max(light, paper) + 0.05) / (Math.min(light, paper) + 0.05)));
    }, picture);
    if (contrast < 3) found.push(`${kind} stands out by ${contrast.toFixed(2)} : 1 only`);
  }
  return found;
}
