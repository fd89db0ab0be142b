// What stands far down a small screen is fetched when someone comes near.

const NEAR = "600px";

/** Once the element is nearly in sight. @type {(element: Element) => Promise<void>} */
export function nearing(element) {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (!entry.isIntersecting) return;
        watch.disconnect();
        resolve();
      },
      { rootMargin: NEAR },
    );
    watch.observe(element);
  });
}
