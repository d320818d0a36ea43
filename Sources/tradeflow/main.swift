print("tradeflow")
