// Put into every page before its own scripts: milliseconds from what was done last to the frame that shows its answer.
window.bench = {
  since: 0, // the last key or choice, as the browser's clock has it
  made: 0, // when the answer to it stood in the page
  shown: 0, // the frame in which the answer to it was on the screen
  watch(isAnswered) {
    const look = () => {
      if (!isAnswered()) return;
      const since = this.since;
      this.made ||= performance.now();
      // What changed is drawn before the first frame begins, and on the screen when the second does.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        if (since === this.since && isAnswered()) this.shown ||= performance.now();
      }));
    };
    const fetched = window.fetch;
    window.fetch = (...asked) => {
      look(); // what is asked for once the answer stands in the page is not of the answer
      return fetched(...asked);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  },
  /** Milliseconds from the last of what was done to its answer; nothing when none is seen for `patience` milliseconds. */
  async answer(patience) {
    const end = performance.now() + patience;
    while (!(this.since && this.shown)) {
      if (performance.now() > end) return null;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return this.shown - this.since;
  },
  begin(event) {
    this.since = event.timeStamp;
    this.made = this.shown = 0;
  },
};
addEventListener("input", (event) => bench.begin(event), true);
