export const swedish = {
  name: "sv",
  options: {
    months: ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"],
    shortMonths: ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
    days: ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"],
    shortDays: ["sön", "mån", "tis", "ons", "tors", "fre", "lör"],
    toolbar: {
      exportToSVG: "Spara som SVG", exportToPNG: "Spara som PNG", exportToCSV: "Spara som CSV", menu: "Meny",
      selection: "Markera", selectionZoom: "Zooma i markering", zoomIn: "Zooma in", zoomOut: "Zooma ut",
      pan: "Flytta", reset: "Visa hela",
    },
  },
};
