/* The present moment by the clock of the product, in milliseconds since 1970: the browser's may be wrong, or not moved with it. */
"use strict";

const clinicNow = (() => {
  const ahead = Number(document.querySelector('meta[name="clinic-now"]').content) - performance.now();
  return () => ahead + performance.now();
})();
