import Commands

_ = runNorthstar()
