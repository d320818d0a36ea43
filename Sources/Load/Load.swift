import Normalize
