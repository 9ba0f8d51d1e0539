export * from "@searoom/charts/amounts";
