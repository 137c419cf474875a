//<![CDATA[
(function () {
  "use strict";
  var root = document.documentElement;
  var find = document.getElementById("find");
  var facet = document.getElementById("facet");
  var count = document.getElementById("count");
  var buttons = Array.prototype.slice.call(document.querySelectorAll(".scripts button"));
  var rows = Array.prototype.slice.call(document.querySelectorAll("tbody tr"));
  var sections = Array.prototype.slice.call(document.querySelectorAll("section"));
  var folded = rows.map(function (row) { return fold(row.textContent); });
  var langs = [root.lang, root.getAttribute("data-other") || root.lang];

  function fold(text) { return text.normalize("NFKC").toLowerCase(); }

  function chosen(row) {
    if (!facet || !facet.value) { return true; }
    return (row.getAttribute("data-facet") || "").split("、").indexOf(facet.value) >= 0;
  }

  function show() {
    var words = fold(find.value).split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row, index) {
      var fits = chosen(row) && words.every(function (word) { return folded[index].indexOf(word) >= 0; });
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    sections.forEach(function (section) { section.hidden = !section.querySelector("tbody tr:not([hidden])"); });
    root.classList.toggle("nothing", shown === 0);
    count.textContent = shown + " / " + rows.length;
  }

  function turn(other) {
    root.classList.toggle("other", other);
    root.lang = langs[other ? 1 : 0];
    buttons.forEach(function (button, index) { button.setAttribute("aria-pressed", String((index === 1) === other)); });
    Array.prototype.forEach.call(document.querySelectorAll("[data-b]"), function (one) {
      one.textContent = one.getAttribute(other ? "data-b" : "data-a");
    });
  }

  // What is looked for stands behind the # of the address, so that a view can be kept as a bookmark.
  function remember() {
    var parts = [];
    if (find.value) { parts.push("q=" + encodeURIComponent(find.value)); }
    if (facet && facet.value) { parts.push("f=" + encodeURIComponent(facet.value)); }
    if (root.classList.contains("other")) { parts.push("s=1"); }
    location.replace("#" + parts.join("&"));
  }

  function recall() {
    var wanted = {};
    location.hash.slice(1).split("&").forEach(function (part) {
      var at = part.indexOf("=");
      try { wanted[part.slice(0, at)] = decodeURIComponent(part.slice(at + 1)); } catch (error) { return; }
    });
    find.value = wanted.q || "";
    if (facet) { facet.value = wanted.f || ""; if (facet.selectedIndex < 0) { facet.value = ""; } }
    turn(wanted.s === "1" && buttons.length > 1);
    show();
  }

  find.addEventListener("input", function () { show(); remember(); });
  if (facet) { facet.addEventListener("change", function () { show(); remember(); }); }
  buttons.forEach(function (button, index) {
    button.addEventListener("click", function () { turn(index === 1); remember(); });
  });
  window.addEventListener("hashchange", recall);
  root.classList.add("live");
  recall();
})();
//]]>
