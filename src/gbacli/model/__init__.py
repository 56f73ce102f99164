"""The values that pass between the layers: documents, claims and the spans that prove them."""
